import ArticleModel
import Testing

struct StableSortTests {
  /// The library's own sort is stable as it is, though it does not promise to be.
  @Test(arguments: [0, 1, 2, 31, 32, 33, 64, 65, 100, 1000, 4097])
  func sortsAsTheLibraryDoes(count: Int) {
    var seed: UInt64 = 20_310_512
    let list = (0..<count).map { place in
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (key: seed >> 59, text: "\(place)")
    }
    let expected = list.enumerated().sorted { ($0.element.key, $0.offset) < ($1.element.key, $1.offset) }
    let sorted = list.stablySorted { $0.key < $1.key }
    #expect(sorted.map(\.text) == expected.map(\.element.text))
    #expect(sorted.stablySorted { $0.key < $1.key }.map(\.text) == sorted.map(\.text))
    #expect(list.stablySorted { $0.key > $1.key }.map(\.key) == sorted.map(\.key).reversed())
  }
}
