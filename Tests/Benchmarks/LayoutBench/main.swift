import Glibc

/// `kanbao-bench [CASE]… [--file FILE]`: runs the named cases, all without a name, and prints what they measured.
/// `hostile`, which takes minutes, runs only by name.
let benchmarks: [String: (_ input: BenchmarkInput) -> Void] = [
  "analysis": AnalysisBenchmark.run, "layout": LayoutBenchmark.run, "page": PageBenchmark.run,
  "reader": ReaderBenchmark.run, "hostile": HostileBenchmark.run,
]

var names: [String] = []
var file: String?
var arguments = CommandLine.arguments.dropFirst()
while let argument = arguments.popFirst() {
  if argument == "--file" { file = arguments.popFirst() } else { names.append(argument) }
}
let input = BenchmarkInput(file: file)
for name in names.isEmpty ? benchmarks.keys.sorted().filter({ $0 != "hostile" }) : names {
  guard let benchmark = benchmarks[name] else {
    print("kanbao-bench: no case \(name); there are \(benchmarks.keys.sorted().joined(separator: ", "))")
    exit(64)
  }
  benchmark(input)
}
