namespace RightsGraph.Search.Analysis;

/// <summary>What stands for a word in the index.</summary>
/// <param name="Word">Folded, without possessive: what prefixes and fuzzy terms are compared with.</param>
/// <param name="Stem">The word's stem: what words and phrases are compared with.</param>
internal sealed record WordForm(string Word, string Stem);
