using System.Buffers;
using System.Collections.Frozen;

namespace RightsGraph.Archive.Countries;

/// <summary>Finds mentions of countries by their names and demonyms. The longest name wins, and so do the phrases in
/// <c>phrases.tsv</c> that name another country or none (British Columbia, Inter-American). Case matters (turkey is a
/// bird, us a pronoun), but a text may be in capitals.</summary>
public sealed class CountryNameMatcher
{
    private static readonly SearchValues<char> Joints = SearchValues.Create("-\u2010\u2011'’‘(),./&");

    private readonly Node root = new();
    private readonly SearchValues<char> smallBeginnings;

    /// <summary>Names in one language that begin sentences of another: Gana and Benim are words of Spanish and of
    /// Turkish, Chili is a dish, Fas and Cina are short for other things.</summary>
    private static readonly FrozenSet<string> Words =
        FrozenSet.ToFrozenSet(["Gana", "Benim", "Chili", "Fas", "Cina"], StringComparer.Ordinal);

    private CountryNameMatcher(CountryTable table, bool inAllLanguages)
    {
        foreach (var country in table.All.Where(country => !country.IsWorld))
        {
            foreach (var name in country.Names.Concat(country.Demonyms).Where(IsWrittenInTexts))
            {
                NodeOf(name).Add(country);
            }
        }

        foreach (var (code, name) in inAllLanguages ? NamesInLanguages().Where(row => !Words.Contains(row.Name)) : [])
        {
            NodeOf(name).Add(table.FindByCode(code)!);
        }

        foreach (var (phrase, code) in CountryFile.ReadPhrases())
        {
            var node = NodeOf(phrase);
            node.IsPhrase = true;
            if (code.Length > 0)
            {
                node.Add(table.FindByCode(code)!);
            }
        }

        smallBeginnings = SearchValues.Create(
            [.. root.Next.Keys.Where(word => word.Case == WordCase.Lower).Select(word => word.Folded[0])]);
    }

    public static CountryNameMatcher Default { get; } = new(CountryTable.Default, inAllLanguages: false);

    /// <summary>Knows the names in other languages too, in the forms that they take in sentences. It is for titles: one
    /// that names two countries must not seem to name one.</summary>
    public static CountryNameMatcher InAllLanguages { get; } = new(CountryTable.Default, inAllLanguages: true);

    /// <summary>In text order. A word that countries share (Congolese) is a mention of each.</summary>
    public IEnumerable<CountryMention> MentionsIn(string text)
    {
        for (var start = NameWord.StartFrom(text, 0); start < text.Length;)
        {
            if (!MayBegin(text[start]))
            {
                start = NameWord.StartFrom(text, NameWord.EndOf(text, start));
                continue;
            }

            var (countries, end) = LongestAt(text, NameWord.At(text, start));
            foreach (var country in countries)
            {
                yield return new CountryMention(country, start, end);
            }

            start = NameWord.StartFrom(text, end);
        }
    }

    public Country? MostNamedIn(string text) =>
        MentionsIn(text)
            .GroupBy(mention => mention.Country)
            .MaxBy(mentions => mentions.Count())?.Key;

    /// <summary>Names as lists print them, "Korea, Republic of", would match across the commas of a text.</summary>
    private static bool IsWrittenInTexts(string name) => !name.AsSpan().ContainsAny(',', '(');

    private static IEnumerable<(string Code, string Name)> NamesInLanguages() =>
        CountryFile.ReadLanguageNames()
            .SelectMany(row => InflectedNames.Of(row.Name, row.Language), (row, name) => (row.Code, name))
            .Concat(NamesInOtherScripts());

    /// <summary>Names in Latin letters of further languages look like words and slips of English ones: Turki and Dania
    /// are people, and Columbia is a district.</summary>
    internal static IEnumerable<(string Code, string Name)> NamesInOtherScripts() =>
        CountryFile.ReadEndonyms()
            .SelectMany(row => row.Names, (row, name) => (row.Code, Name: name))
            .Where(row => row.Name.Any(letter => letter > '\u02AF' && char.IsLetter(letter)
                && letter is not (>= '\u1E00' and < '\u1F00')));

    private Node NodeOf(string name)
    {
        var node = root;
        foreach (var word in NameWord.Split(name))
        {
            node = node.Next.TryGetValue((word.Folded, word.Case), out var next)
                ? next
                : node.Next[(word.Folded, word.Case)] = new Node();
        }

        return node;
    }

    /// <summary>Skips most words of a text, which are in lower case.</summary>
    private bool MayBegin(char first) => !char.IsAsciiLetterLower(first) || smallBeginnings.Contains(first);

    /// <summary>The longest name that begins at a word; where there is none, no countries and the word's end.</summary>
    private (List<Country> Countries, int End) LongestAt(string text, NameWord word)
    {
        var (countries, end) = (root.Countries, word.End);
        var nodes = Step([root], word);
        while (nodes.Count > 0)
        {
            if (nodes.Find(node => node.IsPhrase || node.Countries.Count > 0) is { } named)
            {
                (countries, end) = (named.Countries, word.End);
            }

            var next = NameWord.StartFrom(text, word.End);
            if (next == text.Length || !IsJoint(text.AsSpan()[word.End..next]))
            {
                break;
            }

            word = NameWord.At(text, next);
            nodes = Step(nodes, word);
        }

        return (countries, end);
    }

    private static List<Node> Step(List<Node> nodes, NameWord word)
    {
        var next = new List<Node>();
        foreach (var node in nodes)
        {
            for (var written = word.Case; written >= WordCase.Lower; written--)
            {
                if (node.Next.TryGetValue((word.Folded, written), out var found))
                {
                    next.Add(found);
                }
            }
        }

        return next;
    }

    private static bool IsJoint(ReadOnlySpan<char> between)
    {
        if (between.Length > 2)
        {
            return between is " & ";
        }

        foreach (var letter in between)
        {
            if (!char.IsWhiteSpace(letter) && !Joints.Contains(letter))
            {
                return false;
            }
        }

        return true;
    }

    private sealed class Node
    {
        public Dictionary<(string Folded, WordCase Case), Node> Next { get; } = [];

        public List<Country> Countries { get; } = [];

        /// <summary>Whether a phrase ends here, which hides the names in it even if it names no country.</summary>
        public bool IsPhrase { get; set; }

        /// <summary>Two spellings, Viet Nam and Viet-Nam, lead to one node.</summary>
        public void Add(Country country)
        {
            if (!Countries.Contains(country))
            {
                Countries.Add(country);
            }
        }
    }
}
