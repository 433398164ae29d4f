#include "CXML.h"

#include <expat.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
  kanbao_xml_kind kind;
  size_t name, text, count;  // offsets into `bytes`
} entry;

struct kanbao_xml {
  XML_Parser parser;
  entry *entries;
  size_t count, capacity;
  char *bytes;
  size_t used, size;
  int is_damaged;
};

/// Makes room, or stops the parser.
static int reserve(kanbao_xml *xml, size_t more) {
  if (xml->size - xml->used < more) {
    size_t size = (xml->used + more) * 2;
    char *bytes = realloc(xml->bytes, size);
    if (!bytes) return XML_StopParser(xml->parser, XML_FALSE), 0;
    xml->bytes = bytes;
    xml->size = size;
  }
  if (xml->count == xml->capacity) {
    size_t capacity = xml->capacity ? xml->capacity * 2 : 256;
    entry *entries = realloc(xml->entries, capacity * sizeof(entry));
    if (!entries) return XML_StopParser(xml->parser, XML_FALSE), 0;
    xml->entries = entries;
    xml->capacity = capacity;
  }
  return 1;
}

static size_t append(kanbao_xml *xml, const char *bytes, size_t count) {
  size_t at = xml->used;
  if (count) memcpy(xml->bytes + at, bytes, count);
  xml->used += count;
  return at;
}

static void add(kanbao_xml *xml, kanbao_xml_kind kind, const char *name, const char *text, size_t count) {
  size_t name_size = strlen(name) + 1;
  if (!reserve(xml, name_size + count)) return;
  size_t name_at = append(xml, name, name_size);
  size_t text_at = append(xml, text, count);
  xml->entries[xml->count++] = (entry){kind, name_at, text_at, count};
}

static void on_start(void *data, const char *name, const char **attributes) {
  add(data, kanbao_xml_start, name, "", 0);
  for (; *attributes; attributes += 2) add(data, kanbao_xml_attribute, attributes[0], attributes[1], strlen(attributes[1]));
}

static void on_end(void *data, const char *name) { add(data, kanbao_xml_end, name, "", 0); }

static void on_text(void *data, const char *text, int count) {
  kanbao_xml *xml = data;
  entry *last = xml->count ? &xml->entries[xml->count - 1] : NULL;
  if (last && last->kind == kanbao_xml_text && last->text + last->count == xml->used) {
    // expat gives a text in pieces.
    if (!reserve(xml, (size_t)count)) return;
    append(xml, text, (size_t)count);
    xml->entries[xml->count - 1].count += (size_t)count;
  } else {
    add(xml, kanbao_xml_text, "", text, (size_t)count);
  }
}

/// An entity that the document does not declare (&nbsp;) stays what it is: the text that it stands in is mostly HTML.
static void on_skipped(void *data, const char *name, int is_parameter) {
  if (is_parameter) return;
  on_text(data, "&", 1);
  on_text(data, name, (int)strlen(name));
  on_text(data, ";", 1);
}

kanbao_xml *kanbao_xml_read(const uint8_t *utf8, size_t count) {
  kanbao_xml *xml = calloc(1, sizeof *xml);
  if (!xml) return NULL;
  xml->parser = XML_ParserCreate("UTF-8");
  if (!xml->parser) return kanbao_xml_free(xml), NULL;
  XML_SetUserData(xml->parser, xml);
  XML_SetElementHandler(xml->parser, on_start, on_end);
  XML_SetCharacterDataHandler(xml->parser, on_text);
  XML_SetSkippedEntityHandler(xml->parser, on_skipped);
  // As though a DTD that is not read declared all entities: unknown ones are no errors.
  XML_UseForeignDTD(xml->parser, XML_TRUE);
  // expat counts bytes in 31 bits.
  size_t offset = 0;
  enum XML_Status status = XML_STATUS_OK;
  do {
    size_t left = count - offset;
    int part = left > 1 << 24 ? 1 << 24 : (int)left;
    status = XML_Parse(xml->parser, (const char *)utf8 + offset, part, (size_t)part == left);
    offset += (size_t)part;
  } while (status == XML_STATUS_OK && offset < count);
  xml->is_damaged = status != XML_STATUS_OK;
  XML_ParserFree(xml->parser);
  xml->parser = NULL;
  return xml;
}

void kanbao_xml_free(kanbao_xml *xml) {
  free(xml->entries);
  free(xml->bytes);
  free(xml);
}

int kanbao_xml_is_damaged(const kanbao_xml *xml) { return xml->is_damaged; }
size_t kanbao_xml_count(const kanbao_xml *xml) { return xml->count; }

kanbao_xml_event kanbao_xml_event_at(const kanbao_xml *xml, size_t index) {
  const entry *at = &xml->entries[index];
  return (kanbao_xml_event){at->kind, xml->bytes + at->name, at->count};
}

void kanbao_xml_copy_text(const kanbao_xml *xml, size_t index, uint8_t *out) {
  const entry *at = &xml->entries[index];
  memcpy(out, xml->bytes + at->text, at->count);
}
