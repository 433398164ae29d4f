/// Traditional characters matched as their simplified ones: one table look-up a scalar.
package struct HanziFolding: Sendable {
  package static let shared = HanziFolding()

  private let table: [UInt16]

  private init() {
    var table = Array(UInt16.min...UInt16.max)
    EmbeddedTable("lexicons/traditional.tsv").forEachRow { row in
      guard let simplified = row.key.first else { return }
      var traditional: [UInt16] = []
      EmbeddedTable.appendScalars(of: row.second[...], to: &traditional)
      for scalar in traditional { table[Int(scalar)] = simplified }
    }
    self.table = table
  }

  package func folded(_ scalars: [UInt16]) -> [UInt16] {
    scalars.map { table[Int($0)] }
  }
}
