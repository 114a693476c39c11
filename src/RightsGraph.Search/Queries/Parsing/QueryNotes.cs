namespace RightsGraph.Search.Queries.Parsing;

/// <summary>Collects warnings about the interpretation of a query, each sentence once.</summary>
internal sealed class QueryNotes
{
    // Enough for any query that someone means.
    private const int MaxSentences = 20;
    private const int MaxQuoteLength = 40;
    private const int MaxWords = 20;

    private readonly List<string> sentences = [];
    private readonly List<string> operators = [];
    private readonly List<string> replaced = [];
    private readonly List<string> stopWords = [];

    /// <summary>Those that are not searched, in the order of the query.</summary>
    public IReadOnlyList<string> StopWords => stopWords;

    /// <summary>At most <see cref="MaxSentences"/>. The lists of what was ignored come last and are never
    /// cut.</summary>
    public IReadOnlyList<string> Sentences()
    {
        List<string> gathered = [.. Gathered()];
        return [.. sentences.Take(MaxSentences - gathered.Count), .. gathered];
    }

    private IEnumerable<string> Gathered()
    {
        if (operators.Count > 0)
        {
            yield return $"Ignored, since there is nothing that it could apply to: {Join(operators)}.";
        }

        if (replaced.Count > 0)
        {
            yield return "Of several signs, or several fields, before one word or group only the last counts; ignored: "
                + $"{Join(replaced)}.";
        }

        if (stopWords.Count > 0)
        {
            yield return $"Left out, since nearly every text has such words: {Join(stopWords)}. With a + before it, or "
                + "in quotation marks, such a word is searched.";
        }
    }

    public void UnmatchedQuote() =>
        Say("A quotation mark without its counterpart was ignored: the words behind it are no phrase.");

    public void UnmatchedParenthesis() =>
        Say("A parenthesis without its counterpart was ignored, or closed at the end.");

    public void TooDeep() =>
        Say($"Parentheses more than {QueryLimits.MaxDepth} deep were ignored: their words belong to the group around.");

    public void TooLong(int read) =>
        Say($"Only the first {read:N0} characters were read; a query may have {QueryLimits.MaxLength:N0}.");

    public void MixedOperators() =>
        Say("AND and OR stand side by side: OR was read first, so that \"a OR b AND c\" is \"(a OR b) AND c\". "
            + "Parentheses say what is meant.");

    public void IgnoredOperator(string written) => Collect(operators, written);

    public void ReplacedOperator(string written) => Collect(replaced, written);

    public void WithoutWords(Sign sign, QueryNode node) =>
        Say($"{Quote(QueryPrinter.Print(new SignedNode(sign, node)))} was ignored: it has no letter and no digit.");

    public void IgnoredStopWord(string word) => Collect(stopWords, word);

    public void Literal(string written, string reason) =>
        Say($"{Quote(written)} was taken literally: {reason}.");

    public void FewerEdits(string written) =>
        Say($"{Quote(written)} was searched with {QueryLimits.MaxEdits} edits, which is the most.");

    public void MissingSlop(string written) =>
        Say($"The ~ behind {Quote($"\"{written}\"")} was ignored: behind it belongs a number, how many moves of a word "
            + "apart the phrase may stand.");

    public void SmallerSlop(string written, int slop) =>
        Say($"{Quote(written)} was searched with {slop} moves of a word, which is the most.");

    public void TooManyTerms() =>
        Say($"Only the first {QueryLimits.MaxTerms} different terms were searched; the others were ignored.");

    public void TooManyExpandedWords() =>
        Say($"Only the first {QueryLimits.MaxExpandedWords} words with * or ~ were searched; the others were ignored.");

    public void TooManyWords(string prefix) =>
        Say($"More than {QueryLimits.MaxExpansions} words begin with {Quote(prefix)}: all of them were searched, and "
            + "none of them ranks.");

    public void TooLongForFuzzy(string word) =>
        Say($"{Quote(word)} is longer than {QueryLimits.MaxFuzzyLength} characters and was searched as it stands.");

    public void UnknownCountry(string name, string? nearest) =>
        Say($"{Quote(name)} is no country that is known here, and finds nothing."
            + (nearest is null ? string.Empty : $" Did you mean {nearest}?"));

    public void TooManyCountryNames() =>
        Say("Other names were searched only of the first countries that the query names.");

    public void Misspelt(string word, string searched) =>
        Say($"No text holds {Quote(word)}; {Quote(searched)} was searched instead.");

    private void Say(string sentence)
    {
        if (sentences.Count < MaxSentences && !sentences.Contains(sentence))
        {
            sentences.Add(sentence);
        }
    }

    private static void Collect(List<string> words, string word)
    {
        if (!words.Contains(word))
        {
            words.Add(word);
        }
    }

    private static string Join(List<string> words) =>
        string.Join(", ", words.Take(MaxWords).Select(Quote)) + (words.Count > MaxWords ? " …" : string.Empty);

    private static string Quote(string written)
    {
        if (written.Length <= MaxQuoteLength)
        {
            return $"`{written}`";
        }

        var end = char.IsHighSurrogate(written[MaxQuoteLength - 1]) ? MaxQuoteLength - 1 : MaxQuoteLength;
        return $"`{written[..end]}…`";
    }
}
