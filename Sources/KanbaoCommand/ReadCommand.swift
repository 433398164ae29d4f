import ArgumentParser

/// The reader.
struct ReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read", abstract: "阅读: open the reader (the default).",
    discussion: "With nothing named, reads standard input when it is piped, else the built-in sample page.")

  @OptionGroup(title: "Typesetting") var layout: LayoutArguments
  @Option(help: "Colours for a dark or a light background.") var background: Configuration.Background?
  @OptionGroup var input: InputArguments
  @Argument(help: "Files or folders; - is standard input.", completion: .file()) var files: [String] = []

  func run() throws {
    var configuration = layout.configuration()
    if let background { configuration.background = background }
    ReadSession(paths: files, configuration: configuration, fields: input.fieldNames).run()
  }
}
