public import ArgumentParser
public import ArticleParsing

/// How the files that are named are read.
struct InputArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Which fields of JSON and tables hold what: title=标题,body=正文.", valueName: "what=field,…"))
  var fields: FieldNames?

  var fieldNames: FieldNames { fields ?? FieldNames() }
}

extension FieldNames: ExpressibleByArgument {
  public init?(argument: String) { try? self.init(argument) }
}
