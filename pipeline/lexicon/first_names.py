"""First names by gender, to keep ``die Ministerin`` from meaning a man.

Source: common first names in German-speaking countries and in international news, collected for this project.
"""

from __future__ import annotations


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


MEN: frozenset[str] = _names(
    """
    Olaf Robert Christian Friedrich Markus Hubertus Boris Karl Volker Wolfgang Michael Thomas Andreas Stefan Stephan Peter Frank
    Klaus Hans Jürgen Uwe Jens Jan Lars Sven Ralf Rolf Horst Helmut Gerhard Günter Günther Heinz Werner Walter Manfred Bernd
    Dieter Joachim Jochen Matthias Mathias Martin Alexander Sebastian Tobias Florian Philipp Philip Felix Max Maximilian Paul
    Leon Lukas Lucas Jonas Tim Tom Nico Niklas Moritz David Daniel Dennis Marcel Marco Marc Mark Mario Oliver Patrick Kevin
    Simon Steffen Torsten Thorsten Carsten Karsten Kai Kay Björn Dirk Holger Ingo Jörg Jakob Johannes Josef Joseph Julian
    Julius Konstantin Ludwig Norbert Nils Niels Otto Rainer Reiner Reinhard Roland Roman Rudolf Rüdiger Siegfried Timo Till
    Udo Ulrich Viktor Victor Vincent Armin Hendrik Henrik Hendrick Carl Claus Clemens Cem Omid Lothar Bodo Mario Björn Tino
    Donald Joe Barack Bill George John James Jack Jeff Mark Elon Sam Tim Satya Sundar Jensen Warren Steve Emmanuel Rishi Keir
    Boris Wladimir Vladimir Wolodymyr Xi Recep Benjamin Viktor Narendra Javier Nicolas Sergej Dmitri Alexei Kim Antonio
    António Jude Harry Kylian Lionel Cristiano Jamal Joshua Thomas Manuel Toni Ilkay Kai Niclas Florian Xabi Pep Jürgen Carlo
    Rafael Roger Novak Carlos Jannik Dominic Alejandro Andrea Giuseppe Mario Luca Matteo Paolo Pedro Pablo Luis José Juan
    Jorge Diego Mohammed Mohamed Ahmed Ali Hassan Mehmet Emre Hakan Can Anthony Andrew Brad Brian Charles Chris Christopher
    Eric Edward Ethan Fred Gavin Henry Ian Jason Justin Kenneth Larry Luke Matt Matthew Nick Noah Patrick Pete Phil Prince
    Richard Ron Ryan Scott Sean Stephen Taylor Ted Travis Tyler William Will Willy Willi Erik Gustav Magnus Mads Anders Ole
    Alfred Albert Adolf Adrian Anton Arne August Axel Benedikt Bruno Burkhard Christoph Dominik Edgar Egon Emil Erich Ernst
    Eugen Fabian Ferdinand Franz Fritz Georg Gregor Guido Harald Hartmut Heiko Heiner Henning Hermann Hubert Ilja Jasper Jost
    Kurt Leo Linus Lorenz Malte Marius Merlin Nikolaus Oskar Pascal Raphael René Robin Ruben Sascha Theo Theodor Tilman Tillmann
    Valentin Wilhelm Winfried Yannick Zlatko Kaspar Rico Ronny Maik Mike Mick Dave Stefano Enzo Hansi Pellegrino Niko Edin
    """
)
WOMEN: frozenset[str] = _names(
    """
    Angela Ursula Annalena Nancy Lisa Klara Svenja Steffi Bettina Alice Sahra Saskia Ricarda Franziska Manuela Malu Anke Janine
    Heidi Katja Susanne Sabine Petra Monika Martina Andrea Claudia Christine Christina Kristina Katharina Katrin Kathrin
    Anna Anne Anja Antje Barbara Birgit Brigitte Britta Daniela Doris Dorothee Elisabeth Elke Ellen Emma Erika Eva Gabriele
    Gisela Hannah Hanna Heike Helga Ilse Inga Ingrid Irene Iris Jana Janina Jasmin Jennifer Jessica Johanna Jule Julia Juliane
    Karin Karola Kerstin Kim Lara Laura Lea Lena Leonie Linda Luisa Maja Mandy Mareike Maren Margit Maria Marie Marina Marion
    Maike Meike Melanie Melissa Mia Michaela Michelle Miriam Mirjam Nadine Natalie Nicole Nina Nora Olga Patricia Paula Pia
    Ramona Rebecca Regina Renate Rita Rosa Ruth Sandra Sara Sarah Silke Silvia Simone Sina Sonja Sophia Sophie Stefanie
    Stephanie Susan Svenja Tanja Tina Ulrike Uta Ute Vanessa Vera Verena Veronika Yvonne Kamala Hillary Jill Melania Michelle
    Taylor Beyoncé Kate Meghan Camilla Elizabeth Giorgia Marine Christine Isabel Theresa Nicola Jacinda Greta Luisa Carla Heidi
    Helene Shakira Madonna Rihanna Adele Selena Scarlett Julia Emma Jennifer Nicole Margot Billie Dua Iga Aryna Coco Serena
    Steffi Angelique Simona Naomi Elena Jasmine Jelena Alexandra Aleksandra Mikaela Lindsey Magdalena Denise Franziska Vanessa
    Gina Lanny Charlotte Caroline Carolin Carina Celine Chantal Cornelia Dagmar Diana Edith Esther Frieda Friederike Gerda
    Gudrun Hildegard Hedwig Ines Isabella Isabelle Jutta Kirsten Liane Lilly Lina Lotte Marlene Margarete Mechthild Nele Nelly
    Pauline Pamela Rike Roswitha Sigrid Tatjana Teresa Therese Valerie Victoria Viktoria Wiebke Zoe Zoé Saskia Sarah Rachel
    """
)
