import KanbaoCommand

Kanbao.main()
