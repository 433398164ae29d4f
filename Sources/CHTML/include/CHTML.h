#pragma once
#include <stddef.h>
#include <stdint.h>

// gumbo, the HTML5 parser, behind an interface of our own. What an article is, is decided by the caller.

/// A parsed page. Its nodes are numbered in document order: a parent before its children, children from first to last.
typedef struct kanbao_html_page kanbao_html_page;

typedef enum {
  kanbao_html_document,    ///< The root, number 0.
  kanbao_html_element,
  kanbao_html_text,        ///< Also CDATA. Character references are resolved.
  kanbao_html_whitespace,  ///< Text of nothing but blanks and line ends.
  kanbao_html_comment,
} kanbao_html_kind;

typedef struct {
  kanbao_html_kind kind;
  uint16_t tag;      ///< Of an element, as `kanbao_html_tag` numbers it.
  uint32_t depth;    ///< Ancestors.
  size_t offset;     ///< Bytes of the source before it.
  const char *text;  ///< Of text and comments: UTF-8, as long as the page lives; NULL for others.
  size_t count;      ///< Bytes of `text`.
} kanbao_html_node;

/// - Parameter utf8: not needed any more afterwards.
/// - Returns: NULL when memory is short or the page is of 4 GB and more.
kanbao_html_page *kanbao_html_parse(const uint8_t *utf8, size_t count);
void kanbao_html_free(kanbao_html_page *page);

size_t kanbao_html_count(const kanbao_html_page *page);
kanbao_html_node kanbao_html_node_at(const kanbao_html_page *page, size_t number);
/// The name of an element that the parser does not know, as the page has it, as long as the page lives; NULL for others.
const char *kanbao_html_unknown_name(const kanbao_html_page *page, size_t number);
/// The value of an element's attribute as long as the page lives; NULL for none.
const char *kanbao_html_attribute(const kanbao_html_page *page, size_t number, const char *name);

/// All numbers of tags are below.
enum { kanbao_html_tag_limit = 256 };
/// The number of an element's name; that of all unknown ones for an unknown one.
uint16_t kanbao_html_tag(const char *name);
uint16_t kanbao_html_unknown_tag(void);
