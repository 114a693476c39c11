using Lucene.Net.Documents;

namespace RightsGraph.Search.Index;

/// <summary>
/// Fields of one name that are used again for each document: a new one brings a token stream of its own, which takes
/// longer to make than the index takes over a short value.
/// </summary>
internal sealed class FieldPool(string name)
{
    private readonly List<StringField> fields = [];
    private int used;

    /// <summary>Makes all of them free again: the document that held them is in the index.</summary>
    public void Reset() => used = 0;

    public StringField Next(string value)
    {
        if (used == fields.Count)
        {
            fields.Add(new StringField(name, value, Field.Store.NO));
        }

        var field = fields[used++];
        field.SetStringValue(value);
        return field;
    }
}
