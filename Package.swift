// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error), .enableUpcomingFeature("InternalImportsByDefault"),
]

let algorithms: Target.Dependency = .product(name: "Algorithms", package: "swift-algorithms")
let systemPackage: Target.Dependency = .product(name: "SystemPackage", package: "swift-system")

let package = Package(
  name: "kanbao",
  products: [
    .executable(name: "kanbao", targets: ["kanbao"]),
    // The shared core, for other packages: bytes to articles to data.
    .library(name: "KanbaoCore", targets: ["ArticleModel", "ArticleParsing", "ArticleExport"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-algorithms", from: "1.2.1"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
  ],
  targets: [
    // Data, compiled in. Everything below Resources/ but the C sources is embedded by resources.c.
    .target(
      name: "CResources",
      path: "Resources",
      exclude: ["install", "html", "lexicons", "sample", "themes", "manual", "notices", "screenshots"],
      sources: ["resources.c"],
      publicHeadersPath: "include"
    ),
    // C doors to the system.
    .systemLibrary(name: "CNcursesw"),
    .target(
      name: "CICU",
      linkerSettings: [
        .linkedLibrary("icui18n"), .linkedLibrary("icuuc"), .linkedLibrary("icudata"),
        .linkedLibrary("stdc++"), .linkedLibrary("m"),
      ]
    ),
    .target(name: "CHTML", linkerSettings: [.linkedLibrary("gumbo")]),
    .target(name: "CXML", linkerSettings: [.linkedLibrary("expat")]),
    .target(
      name: "CMarkdown", linkerSettings: [.linkedLibrary("cmark-gfm-extensions"), .linkedLibrary("cmark-gfm")]),
    // Behind libarchive stand the libraries that a static program needs by name.
    .target(
      name: "CArchive",
      linkerSettings: [
        .linkedLibrary("archive"), .linkedLibrary("z"), .linkedLibrary("lzma"), .linkedLibrary("bz2"),
        .linkedLibrary("zstd"), .linkedLibrary("nettle"),
      ]
    ),
    .target(name: "CSQLite", linkerSettings: [.linkedLibrary("sqlite3"), .linkedLibrary("m")]),
    .target(name: "CUnicode"),
    .target(name: "CCellWidth", dependencies: ["CUnicode"]),
    .target(name: "CMalloc"),
    .target(name: "CMappedFile"),
    .target(name: "CSignals"),
    .target(name: "CToml"),
    // The one Swift module that calls the system.
    .target(
      name: "System", dependencies: ["CMalloc", "CMappedFile", "CSignals", "CResources", systemPackage],
      swiftSettings: strict),
    // What files are packed in, and the markup that libraries read: values out of C.
    .target(name: "Containers", dependencies: ["CArchive", "CXML", "CMarkdown"], swiftSettings: strict),
    // The straight line, top to bottom: a target imports only what stands above it.
    .target(name: "Characters", dependencies: ["CUnicode"], swiftSettings: strict),
    .target(name: "Lexicon", dependencies: ["Characters", "CResources"], swiftSettings: strict),
    .executableTarget(name: "compile-lexicons", dependencies: ["Lexicon"], swiftSettings: strict),
    .target(name: "ArticleModel", dependencies: ["System", algorithms], swiftSettings: strict),
    .target(
      name: "ArticleParsing",
      dependencies: ["System", "Characters", "Lexicon", "ArticleModel", "Containers", "CICU", "CHTML", algorithms],
      swiftSettings: strict
    ),
    // What became of the formulations of one text in another.
    .target(
      name: "ArticleComparison", dependencies: ["System", "Characters", "Lexicon", "ArticleModel"],
      swiftSettings: strict),
    .target(
      name: "ArticleExport", dependencies: ["System", "Characters", "ArticleModel", "ArticleComparison", algorithms],
      swiftSettings: strict),
    // Values to pictures, for a terminal and as SVG.
    .target(name: "Charts", dependencies: ["Characters", "ArticleExport", "CCellWidth"], swiftSettings: strict),
    // The store of many articles.
    .target(
      name: "Archive",
      dependencies: ["System", "Characters", "Lexicon", "ArticleModel", "CSQLite", algorithms], swiftSettings: strict),
    .target(name: "TextLayout", dependencies: ["Characters", "CICU", "CUnicode", "CCellWidth"], swiftSettings: strict),
    .target(
      name: "ReaderCore", dependencies: ["Characters", "Lexicon", "ArticleModel", "TextLayout", "CICU", algorithms],
      swiftSettings: strict),
    .target(
      name: "TerminalUI",
      dependencies: ["System", "ReaderCore", "TextLayout", "CCellWidth", "CNcursesw", systemPackage],
      swiftSettings: strict),
    .target(
      name: "KanbaoCommand",
      dependencies: [
        "System", "Characters", "ArticleModel", "ArticleParsing", "ArticleComparison", "ArticleExport", "Archive",
        "Charts", "TextLayout", "ReaderCore", "TerminalUI", "CCellWidth", "CResources", "CToml", systemPackage,
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict
    ),
    .executableTarget(name: "kanbao", dependencies: ["KanbaoCommand"], swiftSettings: strict),
    // What takes bytes from outside, for the fuzzer and for the test that replays what it found.
    .target(
      name: "FuzzTargets",
      dependencies: [
        "ArticleModel", "ArticleParsing", "ArticleExport", "TextLayout", "ReaderCore", "TerminalUI", "KanbaoCommand",
      ],
      path: "Tests/Fuzz/Targets", swiftSettings: strict),
    .testTarget(name: "HostileTests", dependencies: ["FuzzTargets"], path: "Tests/Hostile", swiftSettings: strict),
    // What the tests share.
    .target(name: "TestArticles", path: "Tests/TestArticles", swiftSettings: strict),
    .testTarget(name: "SystemTests", dependencies: ["System", systemPackage], swiftSettings: strict),
    .testTarget(name: "LexiconTests", dependencies: ["Lexicon", "Characters"], swiftSettings: strict),
    .testTarget(name: "ArticleModelTests", dependencies: ["ArticleModel"], swiftSettings: strict),
    .testTarget(
      name: "ArchiveTests",
      dependencies: ["Archive", "ArticleModel", "ArticleParsing", "Characters", "Lexicon", "TestArticles"],
      swiftSettings: strict),
    .testTarget(
      name: "ArticleParsingTests", dependencies: ["ArticleParsing", "ArticleModel", "Characters", "TestArticles"],
      swiftSettings: strict
    ),
    .executableTarget(
      name: "kanbao-bench",
      dependencies: ["TextLayout", "ReaderCore", "ArticleParsing", "ArticleModel", "FuzzTargets"],
      path: "Tests/Benchmarks/LayoutBench",
      swiftSettings: strict
    ),
    .testTarget(
      name: "TextLayoutTests",
      dependencies: ["TextLayout", "Characters", "CUnicode", "CCellWidth", "CICU", "TestArticles"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "ReaderCoreTests", dependencies: ["ReaderCore", "ArticleModel", "TextLayout"], swiftSettings: strict
    ),
    .testTarget(
      name: "TerminalUITests",
      dependencies: ["TerminalUI", "ReaderCore", "TextLayout", "System", "CNcursesw", systemPackage],
      swiftSettings: strict),
    .testTarget(
      name: "EndToEndTests", dependencies: ["Archive", "ReaderCore", "TestArticles"], swiftSettings: strict
    ),
    .testTarget(
      name: "ArticleExportTests", dependencies: ["ArticleExport", "ArticleComparison", "ArticleModel"],
      swiftSettings: strict),
    .testTarget(
      name: "ArticleComparisonTests", dependencies: ["ArticleComparison", "ArticleParsing", "TestArticles"],
      swiftSettings: strict),
    .testTarget(name: "ChartsTests", dependencies: ["Charts", "CCellWidth"], swiftSettings: strict),
    .testTarget(
      name: "KanbaoCommandTests", dependencies: ["KanbaoCommand", "ArticleModel", "ReaderCore", "System"],
      swiftSettings: strict
    ),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .gnu2x,
  cxxLanguageStandard: .cxx17
)

// The fuzzer's own program has its main function from libFuzzer: only Tests/Fuzz/fuzz.sh builds it.
if Context.environment["KANBAO_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(name: "kanbao-fuzz", dependencies: ["FuzzTargets"], path: "Tests/Fuzz/Driver"))
}
