import CHeap
import KanbaoCommand

kanbao_prepare_heap()
Program.start(Array(CommandLine.arguments.dropFirst()))
