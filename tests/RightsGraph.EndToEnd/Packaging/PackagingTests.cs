using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;

namespace RightsGraph.EndToEnd.Packaging;

/// <summary>What is given to those who run the archive.</summary>
[Collection(Alone.Name)]
public sealed class PackagingTests(PublishedProgram published) : IClassFixture<PublishedProgram>
{
    [SkippableFact]
    public async Task ThePublishedFolderServesItsSeedsAndItsIdeFromAnyWorkingFolder()
    {
        Need.Linux();
        Need.TheIde();
        await using var server = new RunningServer { Program = published.Program };
        await server.InitializeAsync();
        using var client = new HttpClient { BaseAddress = new Uri(server.Address) };

        var answer = await client.GetFromJsonAsync<JsonElement>("/graphql?query={countries{nodes{name}}}");
        Assert.Equal(
            "Kazakhstan",
            answer.GetProperty("data").GetProperty("countries").GetProperty("nodes")[0]
                .GetProperty("name").GetString());
        Assert.Contains("ChilliCream", await client.GetStringAsync("/graphql/LICENSE"), StringComparison.Ordinal);

        server.Run.Signal("TERM");
        Assert.Equal(0, await server.Run.EndAsync());
    }

    [SkippableFact]
    public void ThePublishedFolderHoldsTheLicenceOfEachPackage()
    {
        Need.Linux();
        using var dependencies = JsonDocument.Parse(
            File.ReadAllText(Path.Combine(published.Folder, "rightsgraph.deps.json")));
        var packages = dependencies.RootElement.GetProperty("targets").EnumerateObject().Last().Value.EnumerateObject()
            .Where(package => package.Value.TryGetProperty("runtime", out _)
                && dependencies.RootElement.GetProperty("libraries").GetProperty(package.Name)
                    .GetProperty("type").GetString() == "package")
            .Select(package => package.Name.ToLowerInvariant())
            .ToArray();

        Assert.Contains(packages, package => package.StartsWith("lucene.net/", StringComparison.Ordinal));
        Assert.All(packages, package =>
            Assert.NotEmpty(Directory.GetFiles(Path.Combine(published.Folder, "licences", package))));
        Assert.True(File.Exists(Path.Combine(published.Folder, "ide", "LICENSE")));
        Assert.True(File.Exists(Path.Combine(published.Folder, "THIRD-PARTY-NOTICES.txt")));
    }

    [SkippableFact]
    public async Task TheImageHoldsTheSameAndRunsAsNobodyInParticular()
    {
        Need.Linux();
        await using var registry = await BaseImageRegistry.StartAsync();

        var image = ContainerImage.Read(await published.PackImageAsync(registry.BaseImage));

        Assert.Equal("1654", image.Settings.GetProperty("User").GetString());
        Assert.Equal(["/app/rightsgraph"], image.Strings("Entrypoint"));
        Assert.Contains("ASPNETCORE_URLS=http://+:8080", image.Strings("Env"));
        Assert.True(image.Settings.GetProperty("ExposedPorts").TryGetProperty("8080/tcp", out _));
        Assert.Superset(
            Directory.GetFiles(published.Folder, "*", SearchOption.AllDirectories)
                .Select(file => "app/" + Path.GetRelativePath(published.Folder, file)).ToHashSet(),
            image.Files);
    }

    [SkippableFact]
    public void SystemdFindsNoFaultInTheUnit()
    {
        Need.Linux();
        Need.That(File.Exists("/usr/bin/systemd-analyze"), "Install systemd: apt-get install systemd.");
        var unit = Path.Combine(published.Folder, "rightsgraph@5001.service");
        File.WriteAllText(
            unit,
            Project.Read("deploy", "rightsgraph@.service")
                .Replace("/opt/rightsgraph/rightsgraph", published.Program, StringComparison.Ordinal));

        using var verify = Process.Start(
            new ProcessStartInfo("systemd-analyze", ["verify", unit]) { RedirectStandardError = true })!;
        var faults = verify.StandardError.ReadToEnd();
        verify.WaitForExit();
        File.Delete(unit);

        Assert.Equal((0, ""), (verify.ExitCode, faults));
    }
}
