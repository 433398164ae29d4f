import FoundationEssentials
import Lexicon

/// Makes the images of the lexicons anew: `swift run compile-lexicons` in the package's folder, after a change to a table
/// of Resources/lexicons. The next build embeds them.
let resources = CommandLine.arguments.dropFirst().first ?? "Resources"

for image in CompiledLexicons.all {
  let bytes = image.bytes { table in
    guard let text = try? String(contentsOfFile: "\(resources)/lexicons/\(table).tsv", encoding: .utf8) else {
      fatalError("cannot read \(resources)/lexicons/\(table).tsv: run this in the package's folder")
    }
    return text
  }
  try Data(bytes).write(to: URL(filePath: "\(resources)/\(image.name)"))
  print("\(image.name): \(bytes.count) bytes")
}
