/// One door of the program that takes bytes from outside: what it makes of any bytes must hold together.
package struct FuzzTarget: Sendable {
  package let name: String
  /// - Throws: `Fault` where something does not hold. What crashes, crashes.
  package let run: @Sendable ([UInt8]) throws -> Void

  package static let all: [FuzzTarget] =
    FormatTargets.all + [
      FuzzTarget(name: "structure") { try ArticleTargets.structure($0) },
      FuzzTarget(name: "speech") { try ArticleTargets.speech($0) },
      FuzzTarget(name: "layout") { try LayoutTarget.run($0) },
      FuzzTarget(name: "reader") { try ReaderTarget.run($0) },
      FuzzTarget(name: "keys") { try KeyTarget.run($0) },
      FuzzTarget(name: "configuration") { try ConfigurationTarget.run($0) },
      FuzzTarget(name: "state") { try StateTarget.run($0) },
    ]
}

/// Something that must always hold does not.
package struct Fault: Error, CustomStringConvertible {
  package var description: String
}

func check(_ holds: Bool, _ what: @autoclosure () -> String) throws {
  if !holds { throw Fault(description: what()) }
}
