"""First names by gender, to keep ``die Ministerin`` from meaning a man.

Source: common first names in German-speaking countries and in international news, collected for this project.
"""

from __future__ import annotations


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


MEN: frozenset[str] = _names(
    """
    Aaron Abdullah Achim Adam Adnan Adolf Adrian Adrien Ahmad Ahmed Alan Alassane Albert Aleix Alejandro Aleksandar
    Alessandro Alexander Alexei Alfonso Alfred Ali Alphonso Álvaro Alvaro Anders Andre André Andrea Andreas Andrej
    Andres Andrés Andrew Andy Angelo Ansgar Ante Anthony Antoine Anton António Antonio Archie Arif Armin Arne Arnold
    Arthur Atakan August Axel Barack Bastian Beat Ben Bence Benedict Benedikt Benjamin Bernardo Bernd Bertrand Bill
    Billy Björn Bodo Boris Botic Brad Brian Bruce Bruno Burak Burkhard Can Carl Carlo Carlos Carsten Cem Chad
    Charles Chester Chris Christian Christoph Christophe Christopher Claus Clemens Cody Colin Constantin Cristian
    Cristiano Damian Dan Daniel Daniil Danny Dave David Davie Dawid Dayot Dejan Denis Dennis Derrick Derry Devlet
    Didier Diego Dieter Dietmar Dino Diogo Dirk Dmitri Dmitrij Domenico Dominic Dominik Donald Doug Dragan Edgar
    Edin Edmond Edmund Edmundo Edward Egon Ekrem Elmar Elon Emil Emiliano Emir Emmanuel Emre Enes Enzo Eren Eric
    Erich Erik Erling Ermedin Ernst Erwin Ethan Eugen Fabian Fabio Federico Felix Ferdinand Fernando Ferran Fiete
    Filip Finn Florian Francesco Francisco Frank Franz François Fred Frederik Friedrich Fritz Gabriel Gareth Gavin
    Georg George Georges Gerald Gérald Gérard Gerardo Gerd Gerhard Gerwyn Gian Gianni Giannis Gilbert Giorgio
    Giovanni Giuseppe Goran Gordon Gottfried Götz Granit Gregor Guido Guillaume Guillermo Günter Gunter Günther
    Gustav Hakan Hannes Hanno Hans Hansi Harald Harrison Harry Hartmut Hasan Hassan Hauke Heiko Heiner Heinz Helge
    Helmut Hendrick Hendrik Henning Henrik Henry Herbert Heribert Hermann Hinrich Holger Horst Howard Hubert
    Hubertus Hugh Hugo Hüseyin Ian Ibrahim Ignaz Igor Iker Ilja Ilkay Immanuel Ingmar Ingo Isaac Ismael Ismail Ivan
    Jack Jacob Jacques Jadon Jaime Jake Jakob Jakub Jamal James Jan Janik Jannik Jaroslav Jason Jasper Javier Jeff
    Jens Jensen Jeremie Jeremy Jimi Jimmy Joachim Joao Jochen Joe Joey Johan Johannes John Jonas Jonathan Joost Jörg
    Jorge Jos José Josef Joseph Joshua Josip Jost João Juan Jude Julian Julián Julien Julius Jürgen Juri Jurij
    Justin Kai Karim Karl Karsten Kasimir Kaspar Kay Keir Kenan Kenneth Kevin Kilian Kim Kingsley Klaus Koen Konrad
    Konstantin Korbinian Kostas Kurt Kyle Kylian Lando Larry Lars László Laszlo Laurent Lautaro Lawrence Lázaro
    LeBron Lennart Lennox Lenny Leo Leon Leonardo Leonhard Leopold Leroy Lev Levin Lewis Liam Linus Lionel Lorenz
    Lorenzo Lothar Louis Luca Lucas Luciano Ludger Ludwig Luis Lukas Lukasz Luke Lutz Mads Magnus Maik Malte Manfred
    Manuel Marc Marcel Marco Marcus Marek Mario Marius Mark Marko Markus Marlon Marten Martin Márton Marvin Mateo
    Mathias Mathis Mathys Mats Matt Matteo Matthew Matthias Maurice Max Maxi Maximilian Mehmet Meinhard Merlin Mert
    Michael Michel Michy Mick Miguel Mike Mikkel Milan Milos Mirco Mirko Miroslav Mitchell Mohamed Mohammed Moritz
    Murat Naby Nadiem Narendra Nathan Nelson Nick Niclas Nico Nicolás Nicolas Niels Niklas Niko Nikolai Nikolaj
    Nikolaus Nils Noah Norbert Norman Novak Nuno Olaf Ole Oleg Oleksandr Oliver Olivier Ollie Omar Ömer Omid Ondrej
    Oskar Ottmar Otto Ousmane Pablo Paolo Pascal Patrick Patrik Paul Pavel Pawel Pedro Pellegrino Pep Per Pete Peter
    Petr Phil Philip Philipp Philippe Pierre Pietro Piotr Pirmin Pius Prince Quirin Rafael Raimund Rainer Ralf Ralph
    Raphael Rasmus Raul Raúl Recep Reiner Reinhard Reinhold René Reto Ricardo Richard Rick Rico Rishi Rob Robbie
    Robert Roberto Robin Rocco Rod Rodrigo Roger Roland Rolf Roman Romano Romelu Ron Ronald Ronny Ross Ruben Rudi
    Rüdiger Rudolf Rudolph Ruprecht Russell Ryan Sam Sami Samir Sammy Samuel Sandro Sascha Satya Scott Sean
    Sebastian Sebastien Sébastien Sepp Serge Sergei Sergej Sergio Serhou Siegfried Sigmar Simon Soeren Sören Stanley
    Stefan Stefano Steffen Stephan Stéphane Stephen Steve Steven Sundar Sven Swen Tarik Tayfun Taylor Ted Terry
    Thaddäus Theo Theodor Theodore Thierry Thilo Thomas Thorben Thorsten Tiago Till Tillmann Tilman Tilo Tim Timmy
    Timo Timur Tino Tobias Tom Tomasz Tommy Toni Tony Torben Torsten Travis Troels Tyler Tyson Udo Ulf Uli Ulrich
    Unai Urs Uwe Valentin Veit Victor Viktor Vince Vincent Vincenzo Vinicius Vladimir Volkan Volker Waldemar Walter
    Warren Wendelin Werner Wesley Wilhelm Will Willi William Willy Winfried Wladimir Wolfgang Wolfram Wolodymyr Wout
    Xabi Xander Xaver Xavi Xi Yann Yannick Yannik Yusuf Yves Zdenek Zlatko Zoran
    """
)
WOMEN: frozenset[str] = _names(
    """
    Adele Agnes Aleksandra Alexandra Alice Almut Amelie Amy Andrea Angela Angelique Anja Anke Ann Anna Annalena Anne
    Annegret Anneliese Annemarie Annika Anouk Antje Aryna Astrid Aydan Aylin Ayse Ayşe Barbara Bärbel Beate Beatrice
    Beth Bettina Betty Beyoncé Billie Birgit Birte Brigitte Britney Britta Brooke Camilla Camille Caren Carina Carla
    Carmen Carol Carolin Caroline Céline Celine Chantal Charlène Charlotte Chloé Chloe Christiane Christina
    Christine Cindy Claudia Coco Constanze Cornelia Dagmar Daniela Debbie Denise Diana Dilara Dolly Doreen Doris
    Dorothee Dörte Dua Edeltraud Edith Elena Elfriede Elif Elisabeth Elizabeth Elke Ellen Else Emily Emine Emma
    Erika Erna Esther Eva Evi Fatma Faye Felicitas Franziska Frieda Friederike Gabriele Gerda Gesine Gigi Gina
    Giorgia Gisela Grace Greta Grit Gudrun Gwen Gwyneth Hailey Hailie Hanna Hannah Hannelore Hatice Heather Hedwig
    Heidi Heidrun Heike Hélène Helene Helga Henriette Hilde Hildegard Hillary Iga Ilse Imke Ines Inga Ingeborg
    Ingrid Inken Irene Iris Irmgard Isabel Isabella Isabelle Isolde Ivanka Jacinda Jana Jane Janet Janina Janine
    Jasmin Jasmine Jelena Jennifer Jenny Jessica Jette Jill Jodie Johanna Josephine Judith Judy Jule Julia Juliane
    Julie Jutta Kaja Kamala Karen Karin Karola Kate Katharina Käthe Kathleen Kathrin Kathy Katie Katja Katrin Katy
    Keira Kerstin Kim Kira Kirsten Klara Kristen Kristin Kristina Kylie Lanny Lara Laura Lea Lena Leonie Liane
    Lieselotte Lilly Lily Lina Linda Lindsey Lisa Lisbeth Lore Lotte Louise Lucy Luisa Luise Mackenzie Madonna
    Magdalena Maike Maja Malu Mandy Manuela Mareike Maren Margaret Margarete Margit Margot Maria Marianne Marie
    Marina Marine Marion Marjorie Marlene Marlies Martina Mary Mathilde Mechthild Megan Meghan Meike Melania Melanie
    Melissa Merle Merve Mia Michaela Michelle Mikaela Miriam Mirjam Molly Monika Nadine Nancy Naomi Natalie Nele
    Nelly Nicki Nicola Nicole Nina Nora Odile Olga Olive Ottilie Özlem Pamela Patricia Paula Pauline Peggy Penelope
    Petra Pia Pinar Polly Priscilla Rachel Ramona Rebecca Reese Regina Renate Ricarda Rihanna Rike Rita Rosa Rosalie
    Rose Rosemarie Roswitha Ruby Ruth Sabine Sahra Sally Sandra Sandy Sara Sarah Saskia Scarlett Selena Serap Serena
    Shakira Sharon Shelley Shirin Sibylle Sienna Sigourney Sigrid Silke Silvana Silvia Simona Simone Sina Sofie
    Solveig Sonja Sophia Sophie Stacy Stefanie Steffi Stephanie Sue Susan Susanne Svea Svenja Swantje Tanja Tatjana
    Taylor Teresa Thea Theresa Therese Tilda Tina Tracy Trude Ulrike Ursula Uschi Usha Uta Ute Valerie Vanessa Vera
    Verena Veronika Victoria Viktoria Vivien Waltraud Wencke Wendy Whitney Wiebke Wilma Winnie Yeliz Yvonne Zeynep
    Zita Zoe Zoé
    """
)

MEN_IN_A: frozenset[str] = _names(
    """
    Abdulla Akira Attila Baba Bela Béla Bora Costa Danila Demba Elia Elija Elisha Enea Ezra Geza Géza Gianluca Hamza
    Ilija Ismaila Issa Jeremia Jona Joshua Josua Jota Juha Jukka Keita Kosta Luka Masaya Miha Mika Mikita Mischa Misha
    Moussa Musa Mustafa Nemanja Nicola Nikita Nikola Noa Osama Pekka Ryota Sacha Sasha Saša Sava Shinya Sima Sota Takuma
    Tatsuya Tobia Vanja Yahya Yaya Yuta Yuya Zakaria
    """
)
"""Men's names in -a, which mostly ends women's."""
