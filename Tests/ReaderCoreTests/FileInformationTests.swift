import ReaderCore
import Testing

@Suite struct FileInformationTests {
  @Test func theEncodingIsTold() {
    var session = Session()
    session.type("i")
    #expect(session.status.contains("UTF-8"))
  }

  @Test func theNextEncodingIsAskedFor() {
    let name = SamplePage.document.document.name
    var session = Session(settings: ReaderSettings(files: [name]))
    session.type("I")
    #expect(session.effects == [.cycleEncoding(path: name)])
    session.open(SamplePage.document)
    #expect(session.status.contains("UTF-8"))
  }
}
