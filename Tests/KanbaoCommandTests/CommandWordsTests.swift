import KanbaoCommand
import Testing

/// `$EDITOR` becomes words, and nothing in it does anything.
@Suite struct CommandWordsTests {
  @Test(arguments: [
    ("vi", ["vi"]), ("emacsclient  -t", ["emacsclient", "-t"]), ("  code --wait ", ["code", "--wait"]),
    ("'/opt/my editor/run' -w", ["/opt/my editor/run", "-w"]), ("\"a b\"c", ["a bc"]), ("a\\ b c", ["a b", "c"]),
    ("vi; touch x", ["vi;", "touch", "x"]),
    ("vi $(touch x) `y` $HOME ~ *", ["vi", "$(touch", "x)", "`y`", "$HOME", "~", "*"]),
    ("'it''s'", ["its"]), ("'a\\' b", ["a\\", "b"]), ("\"a\\\"b\"", ["a\"b"]), ("vi ''", ["vi", ""]),
    ("'open end", ["open end"]),
    ("", []), (" \t\n ", []), ("\\", []),
  ]) func words(_ setting: String, _ expected: [String]) {
    #expect(CommandWords.split(setting) == expected)
  }
}
