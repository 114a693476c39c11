using System.Collections.Frozen;

namespace RightsGraph.Search.Analysis;

/// <summary>
/// Words that hold English sentences together, or with which people ask, and that say nothing of what a text is about.
/// They are indexed, and left out of queries that have other words: see
/// <see cref="Queries.Clauses.QueryAnalyzer"/>. "us" is not among them, for US.
/// </summary>
internal static class FunctionWords
{
    private static readonly FrozenSet<string> Words = string.Join(
        ' ',
        "a an the this that these those such same both each every either neither any some all another other others",
        "i me my mine myself we our ours ourselves you your yours he him his himself she her hers herself",
        "it its itself they them their theirs themselves one",
        "what which who whom whose when where why how whether",
        "am is are was were be been being do does did doing done has have had having",
        "can could may might must shall should will would cannot",
        "and or but nor if then else than so because as while although though unless until since",
        "of in on at by for from to into onto with without within upon about above below under over between among",
        "through during before after against across along around toward towards via per out off up down",
        "not no only also too very just more most much many few there here again further however thus hence",
        "i'd i'm i've like want find tell please interested describe describing concerning regarding",
        "especially particularly etc e.g i.e",
        "don't doesn't didn't isn't aren't wasn't weren't",
        "can't couldn't won't wouldn't shouldn't haven't hasn't hadn't")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a folded word is one.</summary>
    public static bool Contains(string word) => Words.Contains(word);
}
