import KanbaoCommand

Program.start()
