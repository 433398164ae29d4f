// Everything that kanbao knows and does not compute. One row a file; #embed keeps data out of the Swift compiler.
#include "CResources.h"

#include <string.h>

static const uint8_t sample[] = {
#embed "sample/sample.txt"
};
static const uint8_t theme[] = {
#embed "themes/kanbao.tsv"
};
static const uint8_t structure_lexicon[] = {
#embed "lexicons/structure.tsv"
};

#define ROW(path, array) {path, array, sizeof array}
static const kanbao_resource table[] = {
    ROW("sample/sample.txt", sample),
    ROW("lexicons/structure.tsv", structure_lexicon),
    ROW("themes/kanbao.tsv", theme),
};

const kanbao_resource *kanbao_resource_named(const char *name) {
  for (size_t i = 0; i < sizeof table / sizeof table[0]; i++)
    if (strcmp(table[i].name, name) == 0) return &table[i];
  return NULL;
}
