using Lucene.Net.Store;
using Directory = Lucene.Net.Store.Directory;

namespace RightsGraph.Tests.Search.Index;

/// <summary>A directory on a disk that may be full: what is there can be read, and nothing be written.</summary>
internal sealed class FullDirectory(Directory inner, Func<bool> isFull) : FilterDirectory(inner)
{
    public override IndexOutput CreateOutput(string name, IOContext context) =>
        isFull() ? throw new IOException("no space left") : base.CreateOutput(name, context);
}
