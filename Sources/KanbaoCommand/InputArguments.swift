public import ArgumentParser
public import ArticleParsing
import ReaderCore

/// How the files that are named are read.
struct InputArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "\(Interface.text(.fieldsHelp))", valueName: "what=field,…"))
  var fields: FieldNames?

  @Option(
    help: ArgumentHelp("\(Interface.text(.encodingHelp))", valueName: "name"))
  var encoding: TextEncoding?

  var fieldNames: FieldNames { fields ?? FieldNames() }
}

extension TextEncoding: ExpressibleByArgument {
  public init?(argument: String) { self.init(name: argument) }
}

extension FieldNames: ExpressibleByArgument {
  public init?(argument: String) { try? self.init(argument) }
}
