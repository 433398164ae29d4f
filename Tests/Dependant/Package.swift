// swift-tools-version: 6.2
import PackageDescription

// A package that uses kanbao's core from outside, as any other would.
let package = Package(
  name: "who-speaks",
  dependencies: [.package(name: "kanbao", path: "../..")],
  targets: [
    .executableTarget(name: "who-speaks", dependencies: [.product(name: "KanbaoCore", package: "kanbao")])
  ],
  swiftLanguageModes: [.v6]
)
