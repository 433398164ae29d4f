import KanbaoCommand
import Testing

@Suite struct FileLimitsTests {
  @Test(arguments: [(0, 1), (1, 1), (16 << 20, 1), ((16 << 20) + 1, 2), (1 << 30, 64)])
  func longerFilesMayCostMore(size: Int, times: Int) {
    let limits = FileLimits(seconds: 60, memory: 2048).of(size: size)
    #expect(limits == FileLimits(seconds: 60 * times, memory: 2048 * times))
  }

  @Test(
    arguments: [
      (59.9, 2048 << 20, nil), (60.1, 0, .time), (0, (2048 << 20) + 1, .memory), (60.1, 4096 << 20, .time),
    ] as [(Double, Int, Overrun?)])
  func whatIsBeyond(seconds: Double, memory: Int, overrun: Overrun?) {
    #expect(FileLimits(seconds: 60, memory: 2048).overrun(seconds: seconds, memory: memory) == overrun)
    #expect(FileLimits(seconds: 0, memory: 0).overrun(seconds: seconds, memory: memory) == nil)
  }
}
