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

    /// <summary>The ratio for British and American spelling: in 47,583 American reports labour stands in 280, and labor
    /// is 39 times as frequent, defense 66 and organization 2,700 times.</summary>
    private const int OtherSpellingRatio = 10;

    /// <summary>How many times one edit is as likely as two. Of 400 words of the same reports with one random edit 94.0
    /// % got the right suggestion, of 400 with two 81.8 %; 3 gave 88.5 % and 80.3 %, 30 gave 95.3 % and 82.5
    /// %.</summary>
    private const int EditRatio = 10;

    private int wordsLeft = QueryLimits.MaxRespeltWords;

    public string? Suggest(InterpretedQuery query, int found)
    {
        var corrected = WordReplacer.Replace(query.Typed, Correct);
        var written = QueryPrinter.Print(corrected);
        if (corrected.Equals(query.Typed) || written.Length > QueryLimits.MaxLength)
        {
            return null;
        }

        var node = InterpretedQuery.Parse(written).Node;
        var count = runner.Count(node, filter, clock);
        return (count > found || (count > 0 && NamesAnotherCountry(node, query.Typed))) && !clock.IsPartial
            ? written
            : null;
    }

    // "Sri Lnka" finds more by its single words than "Sri Lanka" does as a name.
    private static bool NamesAnotherCountry(GroupNode corrected, GroupNode typed) =>
        CountryNamesGroups.CountIn(corrected) > CountryNamesGroups.CountIn(CountryRewriter.Rewrite(typed, new()));

    private QueryNode? Correct(QueryNode node) => node switch
    {
        WordNode word when Correct(word.Text) is { } text => new WordNode(text),
        PhraseNode phrase when Correct(phrase.Text) is { } text => phrase with { Text = text },
        _ => null,
    };

    private string? Correct(string text)
    {
        var corrected = text;
        foreach (var token in runner.Text.Analyze(text).Reverse())
        {
            var written = text[token.Start..token.End];
            if (!CountrySynonyms.Default.IsName(written) && Nearest(token) is { } word)
            {
                var cased = char.IsUpper(written[0]) ? char.ToUpperInvariant(word[0]) + word[1..] : word;
                corrected = corrected[..token.Start] + cased + corrected[token.End..];
            }
        }

        return corrected == text ? null : corrected;
    }

    private string? Nearest(QueryWord token)
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
        return neighbours
            .Where(word => found == 0 || IsSlip(word.Word, token.Word) || IsOtherSpelling(word.Word, token.Word))
            .Select(word => (word.Word, Count: CountOf(word.Word, token), Worth: Worth(word, token)))
            .Where(word => word.Count >= Math.Max(1, TimesAsOften(word.Word, token.Word) * found))
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

    private static int TimesAsOften(string word, string typed) =>
        IsOtherSpelling(word, typed) ? OtherSpellingRatio : ErrorRatio;

    // British or American: labour, organise, defence.
    private static bool IsOtherSpelling(string word, string typed) =>
        word.Replace("our", "or", StringComparison.Ordinal) == typed.Replace("our", "or", StringComparison.Ordinal)
        || (word.Length == typed.Length
            && word.Zip(typed).Where(letters => letters.First != letters.Second).ToList()
                is [('s', 'z') or ('z', 's') or ('s', 'c') or ('c', 's')]);

    // Another form of the same word is no correction.
    private int CountOf(string word, QueryWord typed) => runner.Text.Analyze(word) switch
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
