import ArgumentParser
import ArticleModel
import ReaderCore
import System

/// The person's notes as Markdown.
struct NotesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "notes", abstract: Interface.text(.notesAbstract), discussion: Interface.text(.notesDiscussion))

  @OptionGroup var input: InputArguments
  @Argument(help: .phrase(.notesFilesHelp), completion: .file()) var files: [String] = []

  func run() throws {
    var output = StandardOutput()
    let entries = Notebook().entries
    guard !files.isEmpty else {
      output.write(Notebook.markdown(entries))
      output.flush()
      return
    }
    var inputs = Inputs(files, fields: input.fieldNames, encoding: input.encoding)
    inputs.readAll(.fileByFile, to: &output) { document, output in
      let fingerprint = Notebook.fingerprint(of: document.source)
      let path = Folder.resolved(document.name)
      let own = entries.filter { $0.fingerprint == fingerprint || $0.path == path }
      if !own.isEmpty {
        output.write((output.recordCount == 0 ? "" : "\n") + Notebook.markdown(own))
        output.recordCount += 1
      }
    }
    try inputs.finish(&output)
  }
}
