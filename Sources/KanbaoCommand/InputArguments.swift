public import ArgumentParser
public import ArticleParsing
import ReaderCore

/// How the files that are named are read.
struct InputArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "\(Interface.text(.fieldsHelp))", valueName: "what=field,…"))
  var fields: FieldNames?

  var fieldNames: FieldNames { fields ?? FieldNames() }
}

extension FieldNames: ExpressibleByArgument {
  public init?(argument: String) { try? self.init(argument) }
}
