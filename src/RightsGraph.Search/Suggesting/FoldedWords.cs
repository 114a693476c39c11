using RightsGraph.Search.Analysis;

namespace RightsGraph.Search.Suggesting;

/// <summary>What stands for words that are suggested and for those that are typed, whatever their spelling.</summary>
internal static class FoldedWords
{
    public static string Key(IEnumerable<Token> tokens) => string.Join(' ', tokens.Select(token => token.Word));
}
