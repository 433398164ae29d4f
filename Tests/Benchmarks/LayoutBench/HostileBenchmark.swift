import FuzzTargets

/// Texts that are meant to take long, at 64 KB and doubled: what grows faster than they do stands out.
enum HostileBenchmark {
  static func run(_ input: BenchmarkInput) {
    for hostile in HostileInput.all {
      for step in HostileStep.allCases {
        let seconds = step.sizes.map { size in
          let prepared = step.prepared(hostile, size: size)
          return Stopwatch.best(of: 2, prepared)
        }
        let growth = seconds[1] / max(seconds[0], 1e-9)
        let mark = growth > 2.6 && seconds[1] > 0.005 ? "  <<<" : ""
        print("hostile: \(hostile.name), \(step): \(Int(seconds[1] * 1e3)) ms, growth \(growth)\(mark)")
      }
    }
  }
}
