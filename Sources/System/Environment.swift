#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The environment's variables.
package enum Environment {
  /// `nil` for a variable that is not set.
  package static func value(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  /// As `value`, but an empty one counts as not set.
  package static func nonEmpty(_ name: String) -> String? { value(name).flatMap { $0.isEmpty ? nil : $0 } }
}
