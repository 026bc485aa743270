"""First names by gender, to keep ``die Ministerin`` from meaning a man.

Source: common first names in German-speaking countries and in international news, collected for this project.
"""

from __future__ import annotations


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


MEN: frozenset[str] = _names(
    """
    Adolf Adrian Ahmed Albert Alejandro Alexander Alexei Alfred Ali Anders Andrea Andreas Andrew Anthony Anton
    Antonio António Armin Arne August Axel Barack Benedikt Benjamin Bernd Bill Björn Bodo Boris Brad Brian Bruno
    Burkhard Can Carl Carlo Carlos Carsten Cem Charles Chris Christian Christoph Christopher Claus Clemens
    Cristiano Daniel Dave David Dennis Diego Dieter Dirk Dmitri Dominic Dominik Donald Edgar Edin Edward Egon Elon
    Emil Emmanuel Emre Enzo Eric Erich Erik Ernst Ethan Eugen Fabian Felix Ferdinand Florian Frank Franz Fred
    Friedrich Fritz Gavin Georg George Gerhard Giuseppe Gregor Guido Gustav Günter Günther Hakan Hans Hansi Harald
    Harry Hartmut Hassan Heiko Heiner Heinz Helmut Hendrick Hendrik Henning Henrik Henry Hermann Holger Horst
    Hubert Hubertus Ian Ilja Ilkay Ingo Jack Jakob Jamal James Jan Jannik Jason Jasper Javier Jeff Jens Jensen
    Joachim Jochen Joe Johannes John Jonas Jorge Josef Joseph Joshua Jost José Juan Jude Julian Julius Justin Jörg
    Jürgen Kai Karl Karsten Kaspar Kay Keir Kenneth Kevin Kim Klaus Konstantin Kurt Kylian Larry Lars Leo Leon
    Linus Lionel Lorenz Lothar Luca Lucas Ludwig Luis Lukas Luke Mads Magnus Maik Malte Manfred Manuel Marc Marcel
    Marco Mario Marius Mark Markus Martin Mathias Matt Matteo Matthew Matthias Max Maximilian Mehmet Merlin
    Michael Mick Mike Mohamed Mohammed Moritz Narendra Nick Niclas Nico Nicolas Niels Niklas Niko Nikolaus Nils
    Noah Norbert Novak Olaf Ole Oliver Omid Oskar Otto Pablo Paolo Pascal Patrick Paul Pedro Pellegrino Pep Pete
    Peter Phil Philip Philipp Prince Rafael Rainer Ralf Raphael Recep Reiner Reinhard René Richard Rico Rishi
    Robert Robin Roger Roland Rolf Roman Ron Ronny Ruben Rudolf Ryan Rüdiger Sam Sascha Satya Scott Sean Sebastian
    Sergej Siegfried Simon Stefan Stefano Steffen Stephan Stephen Steve Sundar Sven Taylor Ted Theo Theodor Thomas
    Thorsten Till Tillmann Tilman Tim Timo Tino Tobias Tom Toni Torsten Travis Tyler Udo Ulrich Uwe Valentin
    Victor Viktor Vincent Vladimir Volker Walter Warren Werner Wilhelm Will Willi William Willy Winfried Wladimir
    Wolfgang Wolodymyr Xabi Xi Yannick Zlatko
    """
)
WOMEN: frozenset[str] = _names(
    """
    Adele Aleksandra Alexandra Alice Andrea Angela Angelique Anja Anke Anna Annalena Anne Antje Aryna Barbara
    Bettina Beyoncé Billie Birgit Brigitte Britta Camilla Carina Carla Carolin Caroline Celine Chantal Charlotte
    Christina Christine Claudia Coco Cornelia Dagmar Daniela Denise Diana Doris Dorothee Dua Edith Elena Elisabeth
    Elizabeth Elke Ellen Emma Erika Esther Eva Franziska Frieda Friederike Gabriele Gerda Gina Giorgia Gisela
    Greta Gudrun Hanna Hannah Hedwig Heidi Heike Helene Helga Hildegard Hillary Iga Ilse Ines Inga Ingrid Irene
    Iris Isabel Isabella Isabelle Jacinda Jana Janina Janine Jasmin Jasmine Jelena Jennifer Jessica Jill Johanna
    Jule Julia Juliane Jutta Kamala Karin Karola Kate Katharina Kathrin Katja Katrin Kerstin Kim Kirsten Klara
    Kristina Lanny Lara Laura Lea Lena Leonie Liane Lilly Lina Linda Lindsey Lisa Lotte Luisa Madonna Magdalena
    Maike Maja Malu Mandy Manuela Mareike Maren Margarete Margit Margot Maria Marie Marina Marine Marion Marlene
    Martina Mechthild Meghan Meike Melania Melanie Melissa Mia Michaela Michelle Mikaela Miriam Mirjam Monika
    Nadine Nancy Naomi Natalie Nele Nelly Nicola Nicole Nina Nora Olga Pamela Patricia Paula Pauline Petra Pia
    Rachel Ramona Rebecca Regina Renate Ricarda Rihanna Rike Rita Rosa Roswitha Ruth Sabine Sahra Sandra Sara
    Sarah Saskia Scarlett Selena Serena Shakira Sigrid Silke Silvia Simona Simone Sina Sonja Sophia Sophie
    Stefanie Steffi Stephanie Susan Susanne Svenja Tanja Tatjana Taylor Teresa Theresa Therese Tina Ulrike Ursula
    Uta Ute Valerie Vanessa Vera Verena Veronika Victoria Viktoria Wiebke Yvonne Zoe Zoé
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
