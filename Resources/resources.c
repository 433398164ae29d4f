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
static const uint8_t lexicon_traditional[] = {
#embed "lexicons/traditional.tsv"
};
static const uint8_t lexicon_terms[] = {
#embed "lexicons/terms.tsv"
};
static const uint8_t lexicon_terms_words[] = {
#embed "lexicons/terms-words.tsv"
};
static const uint8_t lexicon_wordbook_1[] = {
#embed "lexicons/wordbook-1.tsv"
};
static const uint8_t lexicon_wordbook_2[] = {
#embed "lexicons/wordbook-2.tsv"
};
static const uint8_t lexicon_wordbook_3[] = {
#embed "lexicons/wordbook-3.tsv"
};
static const uint8_t lexicon_wordbook_4[] = {
#embed "lexicons/wordbook-4.tsv"
};
static const uint8_t lexicon_name_characters[] = {
#embed "lexicons/name-characters.tsv"
};

// Made from the tables of words beside it; a test says when it must be made anew. Read where it lies, hence aligned.
_Alignas(8) static const uint8_t lexicon_speech[] = {
#embed "lexicons/compiled/speech.bin"
};

#define ROW(path, array) {path, array, sizeof array}
static const kanbao_resource table[] = {
    ROW("sample/sample.txt", sample),
    ROW("lexicons/structure.tsv", structure_lexicon),
    ROW("themes/kanbao.tsv", theme),
    ROW("lexicons/traditional.tsv", lexicon_traditional),
    ROW("lexicons/terms.tsv", lexicon_terms),
    ROW("lexicons/terms-words.tsv", lexicon_terms_words),
    ROW("lexicons/wordbook-1.tsv", lexicon_wordbook_1),
    ROW("lexicons/wordbook-2.tsv", lexicon_wordbook_2),
    ROW("lexicons/wordbook-3.tsv", lexicon_wordbook_3),
    ROW("lexicons/wordbook-4.tsv", lexicon_wordbook_4),
    ROW("lexicons/compiled/speech.bin", lexicon_speech),
    ROW("lexicons/name-characters.tsv", lexicon_name_characters),
};

const kanbao_resource *kanbao_resource_named(const char *name) {
  for (size_t i = 0; i < sizeof table / sizeof table[0]; i++)
    if (strcmp(table[i].name, name) == 0) return &table[i];
  return NULL;
}
