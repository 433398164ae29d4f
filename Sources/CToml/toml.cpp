// toml++ behind a C interface: its types stay in this file.
#include "CToml.h"

// toml++ 3.3 meets some broken files, such as [“民生”] and [=, with an assertion: it must not end the program.
#undef NDEBUG
struct BrokenAssumption {};
#define TOML_ASSERT(condition) static_cast<void>((condition) || (throw BrokenAssumption(), false))
#define TOML_EXCEPTIONS 1
#define TOML_ENABLE_FORMATTERS 0
// TOML 1.1 allows 民生 as a bare key.
#define TOML_ENABLE_UNRELEASED_FEATURES 1
#include <toml++/toml.h>

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <string>
#include <vector>

namespace {

struct Leaf {
  std::string path;
  const toml::node *node;
};

void collect(const toml::node &node, const std::string &path, std::vector<Leaf> &leaves) {
  if (const auto *table = node.as_table()) {
    for (const auto &[key, value] : *table)
      collect(value, path.empty() ? std::string(key.str()) : path + "." + std::string(key.str()), leaves);
  } else if (const auto *array = node.as_array()) {
    for (const auto &value : *array) collect(value, path, leaves);
  } else {
    leaves.push_back({path, &node});
  }
}

}  // namespace

// The line of which toml++ says nothing: the first that a file ending there breaks an assumption with.
static unsigned brokenLine(std::string_view bytes) {
  unsigned line = 1;
  for (size_t end = bytes.find('\n'); end != bytes.npos; end = bytes.find('\n', end + 1), line++) {
    try {
      (void)toml::parse(bytes.substr(0, end));
    } catch (const BrokenAssumption &) {
      return line;
    } catch (const toml::parse_error &) {
    }
  }
  return line;
}

unsigned kanbao_toml_parse(const char *bytes, size_t count, kanbao_toml_visit visit, void *context, char *message,
                           size_t capacity) {
  toml::table table;
  try {
    table = toml::parse(std::string_view(bytes, count));
  } catch (const BrokenAssumption &) {
    if (capacity > 0) std::snprintf(message, capacity, "not readable as TOML");
    return brokenLine(std::string_view(bytes, count));
  } catch (const toml::parse_error &error) {
    if (capacity > 0) {
      const std::string_view text = error.description();
      const size_t length = std::min(text.size(), capacity - 1);
      std::memcpy(message, text.data(), length);
      message[length] = '\0';
    }
    return std::max<unsigned>(1, static_cast<unsigned>(error.source().begin.line));
  }
  std::vector<Leaf> leaves;
  collect(table, "", leaves);
  std::stable_sort(leaves.begin(), leaves.end(), [](const Leaf &a, const Leaf &b) {
    return a.node->source().begin.line < b.node->source().begin.line;
  });
  for (const Leaf &leaf : leaves) {
    kanbao_toml_entry entry = {leaf.path.c_str(), kanbao_toml_other, nullptr, 0, 0,
                               static_cast<unsigned>(leaf.node->source().begin.line)};
    std::string string;
    if (const auto *value = leaf.node->as_string()) {
      string = value->get();
      entry.kind = kanbao_toml_string;
      entry.string = string.c_str();
    } else if (const auto *value = leaf.node->as_integer()) {
      entry.kind = kanbao_toml_integer;
      entry.integer = value->get();
    } else if (const auto *value = leaf.node->as_boolean()) {
      entry.kind = kanbao_toml_boolean;
      entry.integer = value->get();
    } else if (const auto *value = leaf.node->as_floating_point()) {
      entry.kind = kanbao_toml_float;
      entry.number = value->get();
    }
    visit(&entry, context);
  }
  return 0;
}
