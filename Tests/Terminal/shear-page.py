#!/usr/bin/env python3
"""Writes the page of shear.sh: invented rows with everything that terminals measure differently, a 7 in each."""
ROWS = [
    '　　“江州‘新城’”——言立诚说……7',
    '　　阿布·伯克尔①②③，℃‰°′″×■→。7',
    '　　\U0002CB4E\U0002B5AF\U0002C35B\u36C3\u4DAE\U00031350、〇、々、ー。7',
    '　　e\u0301te\u0301 naïve Ωж “Latin” don’t。7',
    '　　晴☀\uFE0F家\U0001F468\u200D\U0001F469\u200D\U0001F467\u200D\U0001F466赞\U0001F44D\U0001F3FD旗\U0001F1E8\U0001F1F3。7',
    '　　控\u0001制\u200B零\u202E宽\uE000私。7',
    '　　각\u1112\u1161\u11ABไทยकिा。7',
    '　　一二三四五六七八九十，一二三四五六七八。7',
]
print('江州日报\n\n一行好字齐整如一7\n')
print('\n'.join(ROWS))
