#pragma once
#include <stddef.h>
#include <stdint.h>

// expat, the XML parser, behind an interface of our own: what a document says, piece by piece.

typedef struct kanbao_xml kanbao_xml;

typedef enum {
  kanbao_xml_start,      ///< An element begins; its name as written, prefix and all.
  kanbao_xml_attribute,  ///< One of the element that began last: its name and value.
  kanbao_xml_end,
  kanbao_xml_text,
} kanbao_xml_kind;

typedef struct {
  kanbao_xml_kind kind;
  const char *name;  ///< Of an element or attribute, as long as the handle lives; empty for a text.
  size_t count;      ///< Bytes of the value or text.
} kanbao_xml_event;

/// Reads a document up to its end or to the first error.
/// - Parameter utf8: whatever encoding the document says it is in.
/// - Returns: NULL when memory is short.
kanbao_xml *kanbao_xml_read(const uint8_t *utf8, size_t count);
void kanbao_xml_free(kanbao_xml *xml);

/// Whether an error came before the end.
int kanbao_xml_is_damaged(const kanbao_xml *xml);
size_t kanbao_xml_count(const kanbao_xml *xml);
kanbao_xml_event kanbao_xml_event_at(const kanbao_xml *xml, size_t index);
/// Copies the text of an event, `count` bytes of it.
void kanbao_xml_copy_text(const kanbao_xml *xml, size_t index, uint8_t *out);
