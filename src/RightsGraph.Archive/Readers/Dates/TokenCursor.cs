namespace RightsGraph.Archive.Readers.Dates;

/// <summary>Walks over the tokens of a line, and knows the words of the table.</summary>
internal sealed class TokenCursor(List<DateToken> tokens)
{
    public int At { get; set; }

    public DateToken Now => Peek(0);

    /// <summary>The index behind the last token that was taken.</summary>
    public int TakenEnd => At == 0 ? 0 : tokens[Math.Min(At, tokens.Count) - 1].End;

    public DateToken Peek(int ahead) => tokens[Math.Min(At + ahead, tokens.Count - 1)];

    /// <summary>The number of the longest phrase of a kind that stands here, and how many tokens it has.</summary>
    public (int Number, int Count)? Phrase(DateWordKind kind)
    {
        (int, int)? longest = null;
        var phrase = "";
        for (var count = 1; count <= DateWords.MaxWords; count++)
        {
            var token = Peek(count - 1);
            if (token.Kind != DateTokenKind.Word)
            {
                break;
            }

            phrase = count == 1 ? token.Folded : $"{phrase} {token.Folded}";
            longest = DateWords.Find(kind, phrase) is { } number ? (number, count) : longest;
        }

        return longest;
    }

    public int? TakePhrase(DateWordKind kind)
    {
        if (Phrase(kind) is not { } found)
        {
            return null;
        }

        At += found.Count;
        return found.Number;
    }

    public bool TakeSign(char sign)
    {
        var isThere = Now.IsSign(sign);
        At += isThere ? 1 : 0;
        return isThere;
    }

    public bool TakeAnySign(string signs)
    {
        var isThere = Now.Kind == DateTokenKind.Sign && signs.Contains(Now.Sign, StringComparison.Ordinal);
        At += isThere ? 1 : 0;
        return isThere;
    }

    public void SkipSigns(string signs)
    {
        while (TakeAnySign(signs))
        {
        }
    }

    /// <summary>Takes what a parser takes, or nothing.</summary>
    public T? Try<T>(Func<T?> parse)
        where T : struct
    {
        var start = At;
        var parsed = parse();
        At = parsed is null ? start : At;
        return parsed;
    }
}
