import Characters
import Testing

/// What may get out, scalar by scalar.
struct VisibilityTests {
  @Test(
    arguments: [
      (" ", .blank), ("\t", .blank), ("\u{3000}", .blank), ("\n", .lineEnd), ("\r", .lineEnd), ("\u{85}", .lineEnd),
      ("\u{2028}", .lineEnd), ("\u{1B}", .control), ("\u{0}", .control), ("\u{7F}", .control), ("\u{9B}", .control),
      ("\u{202E}", .direction), ("\u{2066}", .direction), ("\u{200F}", .direction), ("\u{61C}", .direction),
      ("\u{200B}", .invisible), ("\u{FEFF}", .invisible), ("\u{E0041}", .invisible), ("\u{FE0F}", .invisible),
      ("\u{E0101}", .invisible), ("\u{3164}", .invisible), ("\u{AD}", .invisible), ("\u{FFF9}", .invisible),
      ("\u{E000}", .privateUse), ("\u{10FFFD}", .privateUse), ("\u{378}", .unplaced), ("\u{600}", .unplaced),
      ("\u{3FFFD}", .unplaced), ("新", .plain),
      ("a", .plain), ("“", .plain), ("\u{301}", .plain), ("\u{2EBF0}", .plain), ("😀", .plain),
    ] as [(Unicode.Scalar, Visibility)])
  func kinds(scalar: Unicode.Scalar, visibility: Visibility) { #expect(Visibility(scalar) == visibility) }

  @Test(arguments: [0xFDD0, 0xFFFE, 0x1FFFF, 0x10FFFF] as [UInt32]) func noncharacters(value: UInt32) {
    #expect(Unicode.Scalar(value).map { Visibility($0) } == .noncharacter)
  }

  /// Whatever the rules let pass can be seen, as the standard library knows the scalar.
  @Test(arguments: [PlainText.Destination.screen, .copy]) func nothingHiddenPasses(destination: PlainText.Destination) {
    for scalar in (0...0x10FFFF).lazy.compactMap(Unicode.Scalar.init) {
      let sent = PlainText.cleaned(String(scalar), for: destination).unicodeScalars
      for scalar in sent where scalar != "\n" && scalar != "\t" {
        let isHidden: Bool
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: isHidden = destination == .screen
        case .privateUse, .unassigned: isHidden = destination == .screen
        default: isHidden = scalar.properties.isDefaultIgnorableCodePoint
        }
        if isHidden || scalar.properties.isBidiControl || scalar.value < 0x20 || 0x7F..<0xA0 ~= scalar.value {
          Issue.record("U+\(String(scalar.value, radix: 16))")
        }
      }
    }
  }

  @Test(arguments: [
    ("正文\u{1B}[2J在\u{9B}2J此", "正文[2J在2J此", "正文␛[2J在␦2J此"),
    ("甲\r\n乙\r丙\u{2028}丁\t戊", "甲\n乙\n丙\n丁\t戊", "甲\n乙\n丙\n丁\t戊"),
    ("反\u{202E}写\u{2069}零\u{200B}宽\u{E0041}", "反写零宽", "反写零宽"),
    ("\u{E000}", "\u{E000}", "〓"), ("“新”", "“新”", "“新”"),
  ])
  func texts(text: String, copied: String, shown: String) {
    #expect(PlainText.cleaned(text) == copied)
    #expect(PlainText.cleaned(text, for: .screen) == shown)
  }

  @Test func aLineStaysALine() {
    #expect(PlainText.line("甲\r\n乙\t丙\u{2029}丁\u{0B}") == "甲 乙 丙 丁 ")
  }
}
