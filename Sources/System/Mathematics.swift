#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The binary logarithm, which the standard library leaves to libc.
package func binaryLogarithm(of number: Double) -> Double { log2(number) }
