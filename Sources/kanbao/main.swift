import KanbaoCommand

Program.start(Array(CommandLine.arguments.dropFirst()))
