namespace RightsGraph.Search.Analysis.Stemming;

/// <summary>Makes one of the forms of a folded word. Any thread may call it.</summary>
internal delegate string Stemmer(string word);
