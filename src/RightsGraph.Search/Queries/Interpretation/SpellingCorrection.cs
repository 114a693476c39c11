using RightsGraph.Search.Queries.Execution;
using RightsGraph.Search.Queries.Parsing;
using RightsGraph.Search.Queries.Timing;

namespace RightsGraph.Search.Queries.Interpretation;

/// <summary>Suggests the query in the archive's own spelling, where that finds more. It corrects words that no text
/// has, and those far rarer than their nearest neighbour: archives contain typing errors too.</summary>
internal sealed class SpellingCorrection(QueryRunner runner, Filter? filter, SearchClock clock)
{
    /// <summary>A word that is found is an error only where a neighbour is this many times as frequent. Of 1,500
    /// correct words of scientific texts 10 were taken for errors in 47,583 reports (chase for case, naive for native);
    /// with a ratio of 10 it was 47, with 1,000 it was 3. Of 250 rare words of the reports one edit from a frequent
    /// one, errors or not, 69 got a suggestion; with 10 it was 114, with 1,000 it was 27.</summary>
    private const int ErrorRatio = 100;

    /// <summary>How many times one edit is as likely as two. Of 400 words of the same reports with one random edit 94.0
    /// % got the right suggestion, of 400 with two 81.8 %; 3 gave 88.5 % and 80.3 %, 30 gave 95.3 % and 82.5
    /// %.</summary>
    private const int EditRatio = 10;

    private int wordsLeft = QueryLimits.MaxRespeltWords;
    private QueryNode? last;

    public string? Suggest(InterpretedQuery query, Func<int> countTyped)
    {
        last = QueryLeaves.Find(query.Typed).LastOrDefault().Node;
        var corrected = WordReplacer.Replace(query.Typed, Correct);
        var written = QueryPrinter.Print(corrected);
        if (corrected.Equals(query.Typed) || written.Length > QueryLimits.MaxLength)
        {
            return null;
        }

        var node = InterpretedQuery.Parse(written, runner.Text.Synonyms).Node;
        var count = runner.Count(node, filter, clock);
        return (count > countTyped() || (count > 0 && NamesAnotherCountry(node, query.Typed))) && !clock.IsPartial
            ? written
            : null;
    }

    // "Sri Lnka" finds more by its single words than "Sri Lanka" does as a name.
    private static bool NamesAnotherCountry(GroupNode corrected, GroupNode typed) =>
        CountryNamesGroups.CountIn(corrected) > CountryNamesGroups.CountIn(CountryRewriter.Rewrite(typed, new()));

    private QueryNode? Correct(QueryNode node) => node switch
    {
        WordNode word when Correct(word.Text, ReferenceEquals(word, last)) is { } text => new WordNode(text),
        PhraseNode phrase when Correct(phrase.Text) is { } text => phrase with { Text = text },
        _ => null,
    };

    private string? Correct(string text, bool mayBeHalf = false)
    {
        var corrected = text;
        foreach (var token in runner.Text.AnalyzeWords(text).Reverse())
        {
            var written = text[token.Start..token.End];
            if (!CountrySynonyms.Default.IsName(written)
                && !IsAcronym(written)
                && Nearest(token, mayBeHalf) is { } word)
            {
                var cased = char.IsUpper(written[0]) ? char.ToUpperInvariant(word[0]) + word[1..] : word;
                corrected = corrected[..token.Start] + cased + corrected[token.End..];
            }
        }

        return corrected == text ? null : corrected;
    }

    // Letters in capitals are no misspelt word, and those of one acronym soon make another.
    private static bool IsAcronym(string written) =>
        written.Length > 1 && written.Any(char.IsUpper) && !written.Any(char.IsLower);

    private string? Nearest(QueryWord token, bool mayBeHalf)
    {
        var found = runner.DocumentCount(token.Stems);
        var edits = EditsOf(token.Word, found);
        if (edits == 0 || runner.Text.StopWordsOf([token.Word]).Contains(token.Word) || wordsLeft-- <= 0)
        {
            return null;
        }

        var neighbours = found == 0
            ? SpellingFallback.Neighbours(token.Word, edits, runner, clock).Words
            : WordExpansion.ExpandFuzzy(runner.Reader, new FuzzyClause(token.Word, edits), clock);
        if (found == 0 && mayBeHalf && SpellingFallback.IsHalfTyped(token.Word, neighbours, runner))
        {
            return null;
        }

        return neighbours
            .Where(word => found == 0 || IsSlip(word.Word, token.Word))
            .Select(word => (word.Word, Count: CountOf(word.Word, token), Worth: Worth(word, token)))
            .Where(word => word.Count >= Math.Max(1, ErrorRatio * found))
            .OrderByDescending(word => word.Worth).ThenBy(word => word.Word, StringComparer.Ordinal)
            .Select(word => word.Word)
            .FirstOrDefault();
    }

    // A word that is found can only be an error of one edit.
    private static int EditsOf(string word, int found) =>
        word.Length > QueryLimits.MaxFuzzyLength ? 0
        : found > 0 ? Math.Min(1, SpellingFallback.MaxEditsOf(word))
        : word.Length == 3 && word.All(char.IsLetter) ? 1
        : SpellingFallback.MaxEditsOf(word);

    // A letter too many, too few or transposed. A substituted letter mostly makes another word: police and policy.
    private static bool IsSlip(string word, string typed) =>
        word.Length != typed.Length || word.Order().SequenceEqual(typed.Order());

    // Another form of the same word is no correction.
    private int CountOf(string word, QueryWord typed) => runner.Text.AnalyzeWords(word) switch
    {
        [var token] when token.Stems.Equals(typed.Stems) => 0,
        [var token] => runner.DocumentCount(token.Stems),
        _ => 0,
    };

    private static double Worth(ExpandedWord word, QueryWord typed)
    {
        var edits = Math.Round((1 - word.SpellingSimilarity) * Math.Min(word.Word.Length, typed.Word.Length));
        var begin = word.Word[0] == typed.Word[0] ? 1 : 1.0 / EditRatio;
        return begin * word.DocumentCount / Math.Pow(EditRatio, edits);
    }
}
