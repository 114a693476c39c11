using System.Formats.Tar;
using System.IO.Compression;
using System.Text.Json;

namespace RightsGraph.EndToEnd.Packaging;

/// <summary>A container image as a file, as <c>docker load</c> takes it.</summary>
internal sealed record ContainerImage(JsonElement Settings, ISet<string> Files)
{
    public static ContainerImage Read(string archive)
    {
        var parts = new Dictionary<string, byte[]>();
        using (var file = File.OpenRead(archive))
        {
            foreach (var entry in Entries(file))
            {
                parts[entry.Name] = Bytes(entry);
            }
        }

        var manifest = JsonDocument.Parse(parts["manifest.json"]).RootElement[0];
        var config = JsonDocument.Parse(parts[manifest.GetProperty("Config").GetString()!]).RootElement;
        var files = manifest.GetProperty("Layers").EnumerateArray()
            .SelectMany(layer => Entries(new MemoryStream(parts[layer.GetString()!])).ToArray())
            .Select(entry => entry.Name.TrimStart('.', '/'))
            .ToHashSet();
        return new ContainerImage(config.GetProperty("config"), files);
    }

    public IEnumerable<string?> Strings(string property) =>
        Settings.GetProperty(property).EnumerateArray().Select(text => text.GetString());

    private static IEnumerable<TarEntry> Entries(Stream archive)
    {
        using var unpacked = IsPacked(archive) ? new GZipStream(archive, CompressionMode.Decompress) : archive;
        using var reader = new TarReader(unpacked);
        while (reader.GetNextEntry() is { } entry)
        {
            if (entry.EntryType is TarEntryType.RegularFile or TarEntryType.V7RegularFile)
            {
                yield return entry;
            }
        }
    }

    private static bool IsPacked(Stream archive)
    {
        var first = archive.ReadByte();
        archive.Position = 0;
        return first == 0x1f;
    }

    private static byte[] Bytes(TarEntry entry)
    {
        using var bytes = new MemoryStream();
        entry.DataStream?.CopyTo(bytes);
        return bytes.ToArray();
    }
}
