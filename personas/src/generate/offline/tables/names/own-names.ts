/**
 * Names written here, because faker has no reading in Latin letters for those in other scripts, and its English family names
 * are those of nobody. In other scripts each entry is "as written|as read".
 */
export interface OwnNames {
  female: readonly string[];
  male: readonly string[];
  family: readonly string[];
  /** Whether the family name comes first when written in the own script. */
  familyFirst?: boolean;
}

const list = (text: string): string[] => text.trim().split(/\s*,\s*/);

export const ENGLISH_GB: OwnNames = {
  female:
    list(`Alice, Amina, Beatrice, Bethan, Carol, Charlotte, Chloe, Deborah, Eleanor, Emily, Fiona, Freya, Gillian, Grace,
    Hannah, Harriet, Imogen, Isla, Janet, Jean, Joanna, Karen, Kirsty, Leanne, Louise, Lucy, Maeve, Margaret, Megan, Mina,
    Nadia, Naomi, Niamh, Olivia, Patricia, Pauline, Phoebe, Poppy, Priya, Rachel, Rosie, Ruth, Sally, Sheila, Simone, Sophie,
    Susan, Tamsin, Tessa, Valerie, Wendy, Yasmin, Zara, Bronwen, Catriona, Dawn, Edith, Florence, Gemma, Heather`),
  male: list(`Adam, Alan, Alfie, Andrew, Angus, Arthur, Barry, Ben, Callum, Charles, Colin, Craig, Daniel, Darren, David, Derek,
    Duncan, Edward, Elliot, Ewan, Finlay, Frank, Gareth, Geoffrey, George, Graham, Hamish, Harry, Hugh, Iain, Imran, Jack,
    James, Jamal, Keith, Kenneth, Leon, Lewis, Malcolm, Marcus, Martin, Neil, Nigel, Oliver, Omar, Oscar, Patrick, Peter,
    Raj, Rhys, Robert, Rory, Samuel, Simon, Stanley, Stuart, Theo, Trevor, Victor, William`),
  family:
    list(`Abbott, Ahmed, Akhtar, Allen, Armstrong, Atkinson, Bailey, Baker, Barnes, Begum, Bennett, Blackwood, Booth,
    Bradley, Brooks, Burgess, Campbell, Carter, Chapman, Clarke, Collins, Cooper, Cox, Crawford, Davies, Dixon, Doyle, Edwards,
    Ellis, Evans, Fisher, Fletcher, Foster, Fraser, Gallagher, Gibson, Graham, Grant, Green, Griffiths, Hall, Hamilton, Harding,
    Harris, Hart, Harvey, Hill, Holmes, Hughes, Hunt, Hussain, Jackson, Jenkins, Johnston, Jones, Kaur, Kelly, Khan, Knight,
    Lawson, Lewis, Lloyd, MacDonald, Marsh, Mason, Matthews, McKay, Mills, Mitchell, Moore, Morgan, Murphy, Murray, Nolan,
    Okafor, Osborne, Palmer, Parker, Patel, Pearson, Phillips, Pike, Powell, Price, Pritchard, Quinn, Reid, Reynolds, Roberts,
    Rose, Russell, Shah, Shaw, Sinclair, Slater, Stewart, Stone, Sutton, Taylor, Thompson, Tucker, Turner, Walsh, Ward, Watson,
    Webb, Whittaker, Williams, Wood, Wright, Yates`),
};

export const ENGLISH_US: OwnNames = {
  female:
    list(`Abigail, Aaliyah, Alexis, Amber, Angela, Audrey, Barbara, Brenda, Brianna, Brooke, Caitlin, Carla, Carmen, Cheryl,
    Crystal, Dana, Denise, Diane, Donna, Ebony, Erin, Esther, Evelyn, Gloria, Hailey, Hope, Irene, Jasmine, Jenna, Jessica,
    Joyce, Judy, Kayla, Kelsey, Kendra, Kim, Latoya, Lauren, Leah, Linda, Lori, Maggie, Marisol, Melissa, Mia, Michelle,
    Monica, Nancy, Natalie, Nicole, Paige, Pamela, Rebecca, Renee, Rita, Sandra, Shannon, Sierra, Tiffany, Vanessa`),
  male: list(`Aaron, Albert, Alex, Andre, Anthony, Austin, Brandon, Brian, Bruce, Caleb, Carlos, Chad, Chris, Cody, Curtis, Darnell,
    Dennis, Derrick, Diego, Dominic, Douglas, Dustin, Dylan, Earl, Eric, Ethan, Eugene, Gary, Glenn, Grant, Greg, Hector,
    Isaiah, Jacob, Jared, Jason, Jeff, Jerome, Jesse, Joel, Jordan, Josh, Kevin, Kyle, Lamar, Larry, Logan, Luis, Mario,
    Mason, Nathan, Noah, Pedro, Randy, Ray, Rick, Roger, Ryan, Scott, Terrence, Todd, Travis, Tyler, Vince, Wade, Zach`),
  family:
    list(`Adams, Alvarez, Anderson, Bell, Bishop, Boyd, Brennan, Brown, Bryant, Burke, Butler, Caldwell, Castillo, Chang,
    Chavez, Chen, Coleman, Cruz, Cunningham, Daniels, Davis, Delgado, Dunn, Elliott, Fields, Flores, Ford, Freeman, Garcia,
    Gardner, Garrett, Gomez, Gordon, Greene, Gutierrez, Hansen, Harper, Hawkins, Hayes, Henderson, Hernandez, Hoffman, Howard,
    Hudson, Jefferson, Jensen, Jimenez, Johnson, Kelley, Kim, Larson, Lawrence, Lee, Lopez, Lowe, Maldonado, Marshall, Martinez,
    McCoy, Medina, Mendoza, Meyer, Miller, Moreno, Morris, Myers, Nelson, Newman, Nguyen, Olson, Ortega, Park, Perkins, Perry,
    Peterson, Porter, Ramirez, Reyes, Rivera, Robinson, Rodriguez, Romero, Ruiz, Ryan, Sanders, Schmidt, Silva, Simmons, Smith,
    Snyder, Sullivan, Torres, Tran, Vargas, Vasquez, Wagner, Washington, Watkins, Weaver, Wheeler, White, Wong, Young`),
};

export const HINDI: OwnNames = {
  female:
    list(`अदिति|Aditi, अनीता|Anita, अंजलि|Anjali, आरती|Arti, दीपा|Deepa, दिव्या|Divya, गीता|Geeta, ईशा|Isha, जया|Jaya,
    कविता|Kavita, कीर्ति|Kirti, लता|Lata, माया|Maya, मीना|Meena, मीरा|Meera, नेहा|Neha, निशा|Nisha, पल्लवी|Pallavi, पूजा|Pooja,
    प्रिया|Priya, राधा|Radha, रश्मि|Rashmi, रेखा|Rekha, रिया|Riya, रूपा|Rupa, सरिता|Sarita, शालिनी|Shalini, शिल्पा|Shilpa,
    सीमा|Seema, सोनल|Sonal, सुधा|Sudha, सुनीता|Sunita, स्वाति|Swati, तारा|Tara, उषा|Usha, वर्षा|Varsha`),
  male: list(`अजय|Ajay, अमित|Amit, अनिल|Anil, अर्जुन|Arjun, अरुण|Arun, अशोक|Ashok, भरत|Bharat, दीपक|Deepak, देव|Dev, दिनेश|Dinesh,
    गौरव|Gaurav, गोपाल|Gopal, हरीश|Harish, कबीर|Kabir, करण|Karan, किशोर|Kishor, मनीष|Manish, मोहन|Mohan, मुकेश|Mukesh,
    नवीन|Naveen, निखिल|Nikhil, पंकज|Pankaj, प्रकाश|Prakash, राहुल|Rahul, राजेश|Rajesh, रवि|Ravi, रोहित|Rohit, समीर|Sameer,
    संजय|Sanjay, सचिन|Sachin, सुनील|Sunil, सुरेश|Suresh, उमेश|Umesh, वरुण|Varun, विजय|Vijay, विकास|Vikas`),
  family:
    list(`अग्रवाल|Agarwal, भट्ट|Bhatt, चतुर्वेदी|Chaturvedi, चौहान|Chauhan, चोपड़ा|Chopra, दुबे|Dubey, द्विवेदी|Dwivedi,
    गर्ग|Garg, गुप्ता|Gupta, जैन|Jain, जोशी|Joshi, कपूर|Kapoor, खन्ना|Khanna, कुलकर्णी|Kulkarni, कुमार|Kumar, मल्होत्रा|Malhotra,
    मेहता|Mehta, मिश्रा|Mishra, नायर|Nair, पांडेय|Pandey, पटेल|Patel, पाटिल|Patil, राठौर|Rathore, राव|Rao, रेड्डी|Reddy,
    सक्सेना|Saxena, सेठ|Seth, शर्मा|Sharma, शुक्ला|Shukla, सिंह|Singh, सिन्हा|Sinha, श्रीवास्तव|Srivastava, तिवारी|Tiwari,
    त्रिपाठी|Tripathi, वर्मा|Verma, यादव|Yadav`),
};

export const ARABIC: OwnNames = {
  female:
    list(`أمل|Amal, أميرة|Amira, آية|Aya, بسمة|Basma, دينا|Dina, فرح|Farah, فاطمة|Fatima, غادة|Ghada, هالة|Hala, هناء|Hanaa,
    هند|Hind, إيمان|Iman, جميلة|Jamila, خديجة|Khadija, لينا|Lina, ليلى|Layla, مها|Maha, ملك|Malak, مريم|Maryam, منى|Mona,
    نادية|Nadia, نجلاء|Najla, نور|Nour, رانيا|Rania, ريم|Reem, سلمى|Salma, سميرة|Samira, سارة|Sara, شيماء|Shaima, ياسمين|Yasmin,
    زينب|Zaynab`),
  male: list(`أحمد|Ahmad, علي|Ali, أمين|Amin, بلال|Bilal, فادي|Fadi, فارس|Faris, حسن|Hassan, هشام|Hisham, إبراهيم|Ibrahim,
    إسماعيل|Ismail, جمال|Jamal, كريم|Karim, خالد|Khalid, محمود|Mahmoud, ماجد|Majid, مروان|Marwan, محمد|Mohamed, منير|Mounir,
    مصطفى|Mustafa, نبيل|Nabil, ناصر|Nasser, عمر|Omar, رامي|Rami, رشيد|Rashid, سامي|Sami, سمير|Samir, طارق|Tariq, وليد|Walid,
    يوسف|Youssef, زياد|Ziad`),
  family:
    list(`عباس|Abbas, عبدالله|Abdallah, بدوي|Badawi, بنعلي|Benali, فرج|Farag, فهمي|Fahmy, غانم|Ghanem, حداد|Haddad,
    حمدان|Hamdan, حسين|Hussein, إدريسي|Idrissi, جابر|Jaber, كامل|Kamel, خليل|Khalil, خوري|Khoury, لطفي|Lotfy, منصور|Mansour,
    مراد|Mourad, نجار|Najjar, ناصر|Nasser, عثمان|Othman, قاسم|Qasim, رمضان|Ramadan, سالم|Salem, سليمان|Suleiman, شاهين|Shahin,
    شريف|Sherif, الطاهر|Al-Tahir, التازي|Tazi, يونس|Younis, زكي|Zaki, الزهراني|Al-Zahrani`),
};

export const JAPANESE: OwnNames = {
  familyFirst: true,
  female:
    list(`愛|Ai, 明美|Akemi, 葵|Aoi, 彩|Aya, 綾香|Ayaka, 千尋|Chihiro, 絵美|Emi, 花|Hana, 春香|Haruka, 久美子|Kumiko, 恵|Megumi,
    恵子|Keiko, 真理子|Mariko, 真由美|Mayumi, 美咲|Misaki, 美穂|Miho, 七海|Nanami, 直子|Naoko, 典子|Noriko, 玲奈|Rena, 理恵|Rie,
    さくら|Sakura, 幸子|Sachiko, 沙織|Saori, 志保|Shiho, 智子|Tomoko, 洋子|Yoko, 結衣|Yui, 由美|Yumi, 優子|Yuko`),
  male: list(`明|Akira, 大輔|Daisuke, 大地|Daichi, 英樹|Hideki, 浩|Hiroshi, 一郎|Ichiro, 純|Jun, 海斗|Kaito, 和也|Kazuya, 健太|Kenta,
    健二|Kenji, 航|Wataru, 誠|Makoto, 学|Manabu, 直樹|Naoki, 修|Osamu, 蓮|Ren, 亮|Ryo, 聡|Satoshi, 翔太|Shota, 進|Susumu,
    拓也|Takuya, 隆|Takashi, 徹|Toru, 翼|Tsubasa, 豊|Yutaka, 勇太|Yuta, 陽一|Yoichi, 雄介|Yusuke, 悠斗|Yuto`),
  family:
    list(`阿部|Abe, 安藤|Ando, 青木|Aoki, 荒井|Arai, 千葉|Chiba, 遠藤|Endo, 藤井|Fujii, 藤田|Fujita, 福田|Fukuda, 後藤|Goto,
    原田|Harada, 長谷川|Hasegawa, 橋本|Hashimoto, 林|Hayashi, 池田|Ikeda, 井上|Inoue, 石川|Ishikawa, 伊藤|Ito, 加藤|Kato, 木村|Kimura,
    小林|Kobayashi, 近藤|Kondo, 前田|Maeda, 松本|Matsumoto, 三浦|Miura, 森|Mori, 村上|Murakami, 中島|Nakajima, 中村|Nakamura,
    西村|Nishimura, 小川|Ogawa, 岡田|Okada, 小野|Ono, 斎藤|Saito, 坂本|Sakamoto, 佐藤|Sato, 清水|Shimizu, 鈴木|Suzuki,
    高橋|Takahashi, 竹内|Takeuchi, 田中|Tanaka, 上田|Ueda, 和田|Wada, 渡辺|Watanabe, 山田|Yamada, 山口|Yamaguchi, 吉田|Yoshida`),
};
