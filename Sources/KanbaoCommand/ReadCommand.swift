import ArgumentParser
import ReaderCore

/// The reader.
struct ReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read", abstract: Interface.text(.readAbstract),
    discussion: Interface.text(.readDiscussion))

  @OptionGroup(title: Interface.text(.typesettingTitle)) var layout: LayoutArguments
  @Option(help: .phrase(.backgroundHelp)) var background: Configuration.Background?
  @OptionGroup var input: InputArguments
  @Argument(help: .phrase(.filesHelp), completion: .file()) var files: [String] = []

  func run() throws {
    var configuration = layout.configuration()
    if let background { configuration.background = background }
    ReadSession(paths: files, configuration: configuration, fields: input.fieldNames, encoding: input.encoding).run()
  }
}
