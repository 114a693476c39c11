using RightsGraph.Search.Analysis;
using RightsGraph.Search.Analysis.Stemming;

namespace RightsGraph.Search.Suggest;

/// <summary>What stands for words that are suggested and for those that are typed, whatever their spelling.</summary>
internal static class FoldedWords
{
    /// <summary>Words are folded alike in every language, and their stems are of no use here.</summary>
    public static IReadOnlyList<Token> Of(string text, TextAnalyzer analyzer) => analyzer.Analyze(text, Stemmers.None);

    public static string Key(IEnumerable<Token> tokens) => string.Join(' ', tokens.Select(token => token.Word));
}
