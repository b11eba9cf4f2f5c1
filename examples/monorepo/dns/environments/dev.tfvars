zone = "dev.example.com"
