using RightsGraph.Search.Queries.Parsing;

namespace RightsGraph.Search.Queries.Interpretation;

/// <summary>Expands country names typed as words to all names of the country: <c>burma</c> becomes <c>("burma" |
/// "Myanmar")</c>. The group is recognized when the printed query is parsed again, so that it finds the same. Also
/// resolves the names behind <c>country:</c>.</summary>
internal sealed class CountryRewriter
{
    // Comparing a longer text with all names takes milliseconds.
    private const int MaxSuggestedLength = 60;

    private static readonly CountrySynonyms Synonyms = CountrySynonyms.Default;

    private readonly QueryNotes notes;
    private int namesLeft;

    private CountryRewriter(QueryNotes notes, int namesLeft)
    {
        this.notes = notes;
        this.namesLeft = namesLeft;
    }

    public static GroupNode Rewrite(GroupNode query, QueryNotes notes)
    {
        // A code in capitals means its country only as the whole query.
        if (query is { Nodes: [{ Node: WordNode word } whole] }
            && whole.Sign != Sign.MustNot
            && word.Text.All(char.IsAsciiLetterUpper)
            && CountryNamesGroups.ForCode(word.Text) is { } names)
        {
            return query with { Nodes = [whole with { Node = names }] };
        }

        // Groups that are there already count: else the printed query would be expanded further.
        var named = CountryNamesGroups.Recognize(query);
        var left = QueryLimits.MaxCountryNames - CountryNamesGroups.CountIn(named);
        return new CountryRewriter(notes, left).Group(named, depth: 0, isInCountry: false);
    }

    private static CountryNamesNode? Named(string text) =>
        Synonyms.WithOtherNames(text) is { Count: > 0 } names ? new CountryNamesNode([.. names])
        : Synonyms.CountryOf(text) is not null ? new CountryNamesNode([text])
        : null;

    private GroupNode Group(GroupNode group, int depth, bool isInCountry)
    {
        var nodes = ImmutableArray.CreateBuilder<SignedNode>(group.Nodes.Length);
        for (var i = 0; i < group.Nodes.Length; i++)
        {
            var signed = group.Nodes[i];
            if (signed.Node is WordNode && signed.Sign != Sign.MustNot && !isInCountry && depth < QueryLimits.MaxDepth)
            {
                i += Words(group, i, nodes) - 1;
            }
            else
            {
                nodes.Add(signed with { Node = Single(signed.Node, depth, isInCountry) });
            }
        }

        return group with { Nodes = nodes.ToImmutable() };
    }

    // Expands the longest name that begins here, else copies one word; returns the number of words.
    private int Words(GroupNode group, int first, ImmutableArray<SignedNode>.Builder nodes)
    {
        var longest = Synonyms.MayBeginName(Text(group.Nodes.AsSpan(first, 1))) ? RunFrom(group, first) : 0;
        for (var count = longest; count > 0; count--)
        {
            var words = group.Nodes.AsSpan(first, count);
            var text = Text(words);
            if (Synonyms.IsName(text))
            {
                Put(words, Named(text), nodes);
                return count;
            }
        }

        nodes.Add(group.Nodes[first]);
        return 1;
    }

    private void Put(
        ReadOnlySpan<SignedNode> words, CountryNamesNode? names, ImmutableArray<SignedNode>.Builder nodes)
    {
        if (names is not null && namesLeft-- > 0)
        {
            nodes.Add(words[0] with { Node = names });
            return;
        }

        if (names is not null)
        {
            notes.TooManyCountryNames();
        }

        nodes.AddRange(words);
    }

    // A signed word or an alternative is a name by itself or none.
    private static int RunFrom(GroupNode group, int first)
    {
        var end = first + 1;
        if (!group.AreAlternatives && group.Nodes[first].Sign == Sign.Should)
        {
            while (end < Math.Min(group.Nodes.Length, first + Synonyms.MaxNameWords)
                && group.Nodes[end] is { Sign: Sign.Should, Node: WordNode })
            {
                end++;
            }
        }

        return end - first;
    }

    private static string Text(ReadOnlySpan<SignedNode> words)
    {
        var texts = new string[words.Length];
        for (var i = 0; i < words.Length; i++)
        {
            texts[i] = ((WordNode)words[i].Node).Text;
        }

        return string.Join(' ', texts);
    }

    private QueryNode Single(QueryNode node, int depth, bool isInCountry) => node switch
    {
        GroupNode group => Group(group, group.AreAlternatives ? depth : depth + 1, isInCountry),
        ScopedNode { Field: SearchField.Country } scoped => Single(scoped.Node, depth, isInCountry: true),
        ScopedNode { Node: WordNode word } scoped when !isInCountry => Scoped(scoped, word, depth),
        ScopedNode scoped => scoped with { Node = Single(scoped.Node, depth, isInCountry: false) },
        WordNode word when isInCountry => Country(node, word.Text),
        PhraseNode phrase when isInCountry => Country(node, phrase.Text),
        PrefixNode or FuzzyNode when isInCountry => Country(node, QueryPrinter.Print(node)),
        _ => node,
    };

    private ScopedNode Scoped(ScopedNode scoped, WordNode word, int depth)
    {
        var nodes = ImmutableArray.CreateBuilder<SignedNode>(1);
        if (depth < QueryLimits.MaxDepth)
        {
            Words(new GroupNode([new SignedNode(Sign.Should, word)]), 0, nodes);
        }

        return nodes.Count == 0 ? scoped : scoped with { Node = nodes[0].Node };
    }

    private QueryNode Country(QueryNode node, string name)
    {
        if (CountryTable.Default.Find(name) is { } country)
        {
            return new CountryNode(country);
        }

        notes.UnknownCountry(name, name.Length <= MaxSuggestedLength ? CountryTable.Default.Suggest(name) : null);
        return new ScopedNode(SearchField.Country, node);
    }
}
