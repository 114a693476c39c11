namespace RightsGraph.Search.Analysis;

/// <summary>A word where it stands in a text: from Start up to End in UTF-16 units.</summary>
internal readonly record struct Token(WordForm Form, int Start, int End)
{
    public string Word => Form.Word;

    public string Stem => Form.Stem;
}
