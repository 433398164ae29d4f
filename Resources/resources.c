// Everything that kanbao knows and does not compute. One row a file; #embed keeps data out of the Swift compiler.
#include "CResources.h"

#include <string.h>

static const uint8_t sample[] = {
#embed "sample/sample.txt"
};
static const uint8_t theme[] = {
#embed "themes/kanbao.tsv"
};
static const uint8_t page_palette[] = {
#embed "html/palette.css"
};
static const uint8_t chart_style[] = {
#embed "html/chart.css"
};
static const uint8_t page_style[] = {
#embed "html/page.css"
};

// Made from the tables of words beside them; a test says when they must be made anew. Read where they lie, hence aligned.
_Alignas(8) static const uint8_t image_speech[] = {
#embed "lexicons/images/speech.bin"
};
_Alignas(8) static const uint8_t image_terms[] = {
#embed "lexicons/images/terms.bin"
};
_Alignas(8) static const uint8_t image_structure[] = {
#embed "lexicons/images/structure.bin"
};
_Alignas(8) static const uint8_t image_pages[] = {
#embed "lexicons/images/pages.bin"
};
_Alignas(8) static const uint8_t image_folding[] = {
#embed "lexicons/images/folding.bin"
};

#define ROW(path, array) {path, array, sizeof array}
static const kanbao_resource table[] = {
    ROW("sample/sample.txt", sample),
    ROW("themes/kanbao.tsv", theme),
    ROW("html/palette.css", page_palette),
    ROW("html/chart.css", chart_style),
    ROW("html/page.css", page_style),
    ROW("lexicons/images/speech.bin", image_speech),
    ROW("lexicons/images/terms.bin", image_terms),
    ROW("lexicons/images/structure.bin", image_structure),
    ROW("lexicons/images/pages.bin", image_pages),
    ROW("lexicons/images/folding.bin", image_folding),
};

const kanbao_resource *kanbao_resource_named(const char *name) {
  for (size_t i = 0; i < sizeof table / sizeof table[0]; i++)
    if (strcmp(table[i].name, name) == 0) return &table[i];
  return NULL;
}
